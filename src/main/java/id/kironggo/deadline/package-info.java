/**
 * The clocks that run on a case, as plain values: when each is due, what moved it, whom it calls when it is late. Owns no table:
 * who has the case keeps them. Imports agency (for the working calendar) and platform.
 */
package id.kironggo.deadline;
