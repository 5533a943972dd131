/**
 * Platform: HTTP as the contract wants it: bodies, idempotency, entity tags, paging, headers. Owns {@code idempotency_record};
 * imports {@code platform.problem}, {@code platform.privacy}, {@code platform.security}, {@code platform.text}.
 */
package id.kironggo.platform.web;
