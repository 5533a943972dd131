/**
 * A citizen's request and its dispositions: submitted once, carried through every agency of its procedure, answered, followed.
 * The two tables of the contract are {@link id.kironggo.request.Moves}. Owns {@code request}, {@code disposition},
 * {@code question}, {@code external_id}, {@code access_failure}; imports {@code routing}, {@code catalogue}, {@code identity},
 * {@code agency}, {@code ledger}, {@code platform}.
 */
package id.kironggo.request;
