/**
 * A citizen's request, its dispositions and documents: submitted once, carried through every agency of its procedure, answered,
 * followed. The two tables of the contract are {@link id.kironggo.request.Moves}. Owns {@code request}, {@code disposition},
 * {@code question}, {@code external_id}, {@code access_failure}, {@code document} and {@code reveal}; imports {@code routing},
 * {@code catalogue}, {@code audit}, {@code file}, {@code identity}, {@code agency}, {@code ledger}, {@code platform}.
 */
package id.kironggo.request;
