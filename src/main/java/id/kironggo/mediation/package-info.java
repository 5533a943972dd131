/**
 * Mediated calls between agencies: who calls is identified, the grant is asked of {@code exchange}, the call is put down in the
 * ledger, forwarded by push or parked for a connector, and put down again with how it ended. Owns {@code mediation_replica},
 * {@code mediation_call}, {@code mediation_parked}, {@code mediation_connector} and {@code mediation_figure}; imports {@code
 * exchange}, {@code audit}, {@code identity}, {@code ledger} and {@code platform}.
 */
package id.kironggo.mediation;
