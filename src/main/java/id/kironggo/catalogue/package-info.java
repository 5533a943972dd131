/**
 * The catalogue: which public services the agencies offer, what each asks for (applicant, place, documents, form), and
 * by which procedure it is handled; versions, of which a published one never changes, drafts of the next, and the whole as one document. Owns {@code service} and
 * {@code service_version}; imports {@code agency}, {@code ledger} and {@code platform}.
 */
package id.kironggo.catalogue;
