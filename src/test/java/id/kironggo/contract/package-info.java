/**
 * Holds the service to its OpenAPI document: every exchange of the suite, the examples, who may call what, and the changes
 * since the last release.
 */
package id.kironggo.contract;
