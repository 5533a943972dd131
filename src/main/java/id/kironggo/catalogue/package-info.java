/**
 * The catalogue: which public services the agencies offer, what each asks for (applicant, place, documents, form), by which
 * procedure it is handled and to which standard; drafts, and versions that never change once they are published. Owns {@code
 * service} and {@code service_version}; imports {@code agency}, {@code ledger} and {@code platform}.
 */
package id.kironggo.catalogue;
