package id.kironggo.request;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a document is to its request. */
@Schema(
        name = "DocumentKind",
        description = "SUPPLIED for what the service asks for; CASE of those who handle it; RESULT for the citizen")
public enum DocumentKind {
    SUPPLIED,
    CASE,
    RESULT
}
