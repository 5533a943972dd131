/**
 * What makes a ledger provable: hashing and proofs of a Merkle tree (RFC 9162, RFC 6962), its tiles, signed notes and checkpoints
 * (C2SP signed-note, tlog-checkpoint). Pure: no database, no clock; imports nothing of ours, so that whoever verifies needs
 * nothing else.
 */
package id.kironggo.proof;
