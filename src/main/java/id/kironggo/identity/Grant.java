package id.kironggo.identity;

import java.util.List;

/** What a client may be given: found right for who gives it. {@code agency} is null for an app. */
record Grant(ClientKind kind, String agency, List<String> scopes) {}
