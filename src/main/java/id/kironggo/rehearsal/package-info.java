/**
 * What only a demo offers to who builds against Kironggo: a clock that can be moved ahead, agencies that act by themselves, and a
 * way back to the beginning. Owns {@code sandbox_clock} and, beside the tables of all others, the schema {@code baseline}; imports
 * {@code request}, {@code letter}, {@code file}, {@code identity}, {@code agency}, {@code ledger}, {@code platform}.
 */
package id.kironggo.rehearsal;
