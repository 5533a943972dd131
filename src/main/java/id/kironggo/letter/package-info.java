/**
 * Letters between agencies: their types with a JSON Schema, one inbox an agency in the order of arrival, what each recipient has
 * done with a letter, and answers that are late. Owns {@code letter*}; imports {@code file}, {@code identity}, {@code agency},
 * {@code ledger}, {@code platform}; a request is named by id only.
 */
package id.kironggo.letter;
