/**
 * Exchange: the APIs that agencies offer to each other and the grants under which they are called; {@link
 * id.kironggo.exchange.Gatekeeper} says of any call whether it may go through, and why not. Owns {@code api}, {@code
 * api_document}, {@code api_grant} and {@code exchange_stamp}; imports {@code openapi}, {@code identity}, {@code agency},
 * {@code ledger} and {@code platform}.
 */
package id.kironggo.exchange;
