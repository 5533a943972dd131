/**
 * Who handles this? A pure answer from a service's procedure and the citizen's place, with its explanation. It answers, the desk
 * acts. Owns no table; imports {@code catalogue}, {@code agency}, {@code platform}.
 */
package id.kironggo.routing;
