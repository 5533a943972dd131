/**
 * The OpenID provider of the office, where one is configured: its settings, its keys, and what a token of it says. Owns no table;
 * imports {@code platform} alone. Whether the client that such a token names counts here is for {@code identity} to say.
 */
package id.kironggo.openid;
