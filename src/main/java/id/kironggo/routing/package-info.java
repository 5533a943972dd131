/**
 * Who handles this? A pure answer from a service's procedure, the rules in force and the citizen's place, with its explanation.
 * It answers, the desk acts. {@code Router} is the door, {@code Planner} decides, {@code Rulebook} keeps the rules. Owns
 * {@code routing_rule}; imports {@code catalogue}, {@code agency}, {@code ledger}, {@code platform}.
 */
package id.kironggo.routing;
