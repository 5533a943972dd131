/**
 * Figures of what was done: statistics, satisfaction, demand, the smart city programmes and readiness, an agency's mandate and
 * onboarding. It reads the ledger like any other reader and keeps its own sums beside the requests. Owns {@code insight_*} and
 * {@code programme}; imports {@code request}, {@code routing}, {@code search}, {@code catalogue}, {@code webhook},
 * {@code identity}, {@code agency}, {@code ledger}, {@code platform}.
 */
package id.kironggo.insight;
