/**
 * What an OpenAPI document says: whether it can be taken, which operations it has, which of them a path calls, what of a
 * later one breaks whoever uses an earlier one, and what an answer may look like. Pure: owns no table; imports
 * {@code platform}.
 */
package id.kironggo.openapi;
