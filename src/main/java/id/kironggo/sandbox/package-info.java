/**
 * The sandbox: answers calls of an API at once from the examples of its document, so that a consumer can build before
 * there is a grant, and without the agency's system. Owns no table; imports {@code exchange}, {@code openapi} and
 * {@code platform}.
 */
package id.kironggo.sandbox;
