/**
 * The offline verifier: {@code java -jar … verify} checks receipts, proofs and whole exports against checkpoints that were kept,
 * without the service and without its database. Imports {@code proof} only, so that it can't believe what it should check.
 */
package id.kironggo.verifier;
