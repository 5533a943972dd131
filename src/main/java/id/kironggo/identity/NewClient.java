package id.kironggo.identity;

import java.util.Collection;

/** A client to be made; {@code agency} is null for an app. */
record NewClient(String id, String name, ClientKind kind, String agency, Collection<String> scopes, String secret) {}
