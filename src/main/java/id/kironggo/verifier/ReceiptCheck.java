package id.kironggo.verifier;

import com.fasterxml.jackson.databind.JsonNode;

/** Checks a receipt: that it was signed, and that what it promises was kept. */
final class ReceiptCheck {

    private static final String TYPE = "kironggo-receipt+jwt";

    private ReceiptCheck() {}

    static Verdict of(Evidence evidence) {
        var claims = Jws.parse(evidence.text("--receipt").strip()).claims(TYPE, evidence.json("--jwks"));
        if (!evidence.has("--proof") && !evidence.has("--checkpoint") && !evidence.has("--key")) {
            return Verdict.verified("It was signed, and promises entry " + text(claims, "entry")
                    + "; that the promise was kept, only proof, checkpoint and key tell");
        }
        var checkpoint = evidence.checkpoints("--checkpoint", evidence.key()).get(0);
        if (!text(claims, "log").equals(checkpoint.origin())) {
            throw Verdict.undecided(
                    "The receipt is of the log " + text(claims, "log") + ", the checkpoint of " + checkpoint.origin());
        }
        var proof = evidence.json("--proof");
        byte[] leaf = Evidence.hash(claims.path("leafHash"));
        if (!Evidence.same(leaf, Evidence.hash(proof.path("leafHash")))) {
            throw Verdict.refuted("The proof is of another entry than the receipt");
        }
        long position = ProofCheck.prove(proof, leaf, checkpoint);
        return Verdict.verified("Entry " + text(claims, "entry") + " was promised, and stands at position " + position
                + " of " + checkpoint.origin());
    }

    private static String text(JsonNode claims, String name) {
        if (!claims.path(name).isTextual()) {
            throw Verdict.undecided("The receipt has no \"" + name + "\"");
        }
        return claims.path(name).asText();
    }
}
