/**
 * Platform: problems (RFC 9457), the one shape in which anything that goes wrong is told. Owns no table; imports
 * {@code platform.text}.
 */
package id.kironggo.platform.problem;
