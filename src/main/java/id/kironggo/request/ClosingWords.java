package id.kironggo.request;

/** What is told to the citizen at the end, sealed as one. */
record ClosingWords(String reason, String legalBasis, String note, String evidence) {}
