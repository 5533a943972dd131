package id.kironggo.platform.web;

import id.kironggo.platform.privacy.MasterKey;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * The Idempotency-Key of the current request and what it stands for: scope (client or ticket, method, path) and body, both as
 * HMAC, so that neither key nor body is at rest.
 */
@RequestScoped
public class IdempotentCall {

    static final String HEADER = "Idempotency-Key";
    private static final String ENROLMENT = "/v1/clients/enrol";

    private final MasterKey masterKey;
    private final CurrentCaller caller;

    private String key;
    private boolean doneAnew;
    private boolean claimed;
    private byte[] scope;
    private byte[] sent;
    private byte[] body;
    private String answer;

    IdempotentCall(MasterKey masterKey, CurrentCaller caller) {
        this.masterKey = masterKey;
        this.caller = caller;
    }

    /** Takes key and body of a POST; false where there is no key to honour. */
    boolean begin(ContainerRequestContext request, byte[] content) {
        var given = request.getHeaderString(HEADER);
        if (given == null || !request.getMethod().equals("POST")) {
            return false;
        }
        if (!given.matches("[\\x21-\\x7E]{1,255}")) {
            throw ProblemException.invalid(
                    "/header/" + HEADER,
                    "Harus 1 sampai 255 karakter ASCII yang tampak.",
                    "Must be 1 to 255 visible ASCII characters.");
        }
        var path = request.getUriInfo().getPath().replaceAll("/{2,}", "/").replaceAll("/$", "");
        var client = caller.get();
        if (client == null && !path.startsWith("/v1/tracking/") && !path.equals(ENROLMENT)) {
            return false;
        }
        // the access code was found right before the body is looked at, and the ticket stands in the path; who enrols
        // shows by key and body, which has the invitation's code, that the answer is theirs
        var who = client == null ? "citizen" : "client:" + client.id();
        key = given;
        scope = masterKey.hmac("idempotency:scope", String.join("\n", who, request.getMethod(), path, given));
        sent = content.length == 0 ? BodyFilter.NOTHING : content;
        body = digest(JsonBody.ordered(sent));
        return true;
    }

    /** A repetition is no replay: {@link DoneAnew}. */
    void doAnew() {
        doneAnew = true;
    }

    boolean isDoneAnew() {
        return doneAnew;
    }

    boolean isKeyed() {
        return key != null;
    }

    /** From here on the key was looked up. */
    void claimed() {
        claimed = true;
    }

    boolean isClaimed() {
        return claimed;
    }

    void answered(String json) {
        answer = json;
    }

    /** The body of the answer as it was kept; null where none was. */
    String answer() {
        return answer;
    }

    byte[] scope() {
        return scope;
    }

    byte[] body() {
        return body;
    }

    /** Releases before 2026-11-28 kept the digest of the bytes, and may run beside this one. */
    boolean isSameBody(byte[] other) {
        return MessageDigest.isEqual(body, other) || MessageDigest.isEqual(digest(sent), other);
    }

    private byte[] digest(byte[] content) {
        return masterKey.hmac("idempotency:body", content);
    }

    /** The salt of the key under which the answer is sealed: without the Idempotency-Key it doesn't open. */
    byte[] salt() {
        return key.getBytes(StandardCharsets.US_ASCII);
    }
}
