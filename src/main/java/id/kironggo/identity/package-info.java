/**
 * Identity: the clients that may call, their secrets and scopes, the keys that sign, and the access tokens that say who
 * is calling. Owns {@code client}, {@code invitation}, {@code delegation} and {@code signing_key}; imports
 * {@code agency}, {@code ledger}, {@code openid} and {@code platform}.
 */
package id.kironggo.identity;
