/**
 * The OpenAPI document: what holds for all operations alike is written into it here, once, at build time; what is
 * particular stands at the operations. And the page that shows it. Owns no table; imports {@code platform.problem} and {@code platform.security}.
 */
package id.kironggo.platform.contract;
