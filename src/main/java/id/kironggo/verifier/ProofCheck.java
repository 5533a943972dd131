package id.kironggo.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import id.kironggo.proof.Checkpoint;
import id.kironggo.proof.Consistency;
import id.kironggo.proof.Hashes;
import id.kironggo.proof.Inclusion;

/** Checks what proves that an entry is in the ledger, and that the ledger only ever grew. */
final class ProofCheck {

    private ProofCheck() {}

    static Verdict inclusion(Evidence evidence) {
        var checkpoint = evidence.checkpoints("--checkpoint", evidence.key()).get(0);
        var proof = evidence.json("--proof");
        byte[] leaf = Evidence.hash(proof.path("leafHash"));
        if (evidence.has("--entry") && !Evidence.same(Hashes.leaf(evidence.text("--entry")), leaf)) {
            throw Verdict.refuted("The entry isn't the one that the proof is of");
        }
        long position = prove(proof, leaf, checkpoint);
        return Verdict.verified(
                "It stands at position " + position + " of " + checkpoint.origin() + ", of " + checkpoint.size());
    }

    /** Refuses where the leaf isn't proved to be in the checkpoint's tree; gives its position. */
    static long prove(JsonNode proof, byte[] leaf, Checkpoint checkpoint) {
        long size = number(proof, "treeSize");
        if (size != checkpoint.size()) {
            throw Verdict.undecided("The proof is of a tree of " + size + ", the checkpoint of one of "
                    + checkpoint.size() + ": ask for treeSize=" + checkpoint.size());
        }
        var inclusion = new Inclusion(number(proof, "position"), size, Evidence.hashes(proof.path("proof")));
        if (!inclusion.proves(leaf, checkpoint.root())) {
            throw Verdict.refuted("The proof doesn't lead to the checkpoint's root: position " + inclusion.position()
                    + " holds something else");
        }
        return inclusion.position();
    }

    static Verdict consistency(Evidence evidence) {
        var key = evidence.key();
        var older = evidence.checkpoints("--older", key).get(0);
        var newer = evidence.checkpoints("--newer", key).get(0);
        var proof = evidence.json("--proof");
        var consistency =
                new Consistency(number(proof, "from"), number(proof, "to"), Evidence.hashes(proof.path("proof")));
        if (consistency.from() != older.size() || consistency.to() != newer.size()) {
            throw Verdict.undecided("The proof goes from " + consistency.from() + " to " + consistency.to()
                    + ", the checkpoints from " + older.size() + " to " + newer.size());
        }
        if (!consistency.proves(older.root(), newer.root())) {
            throw Verdict.refuted("What the older checkpoint covers isn't in the newer one as it was: below position "
                    + older.size() + " something was changed");
        }
        return Verdict.verified("The " + newer.size() + " entries begin with the " + older.size() + " of before");
    }

    private static long number(JsonNode proof, String name) {
        var number = proof.path(name);
        if (!number.canConvertToLong() || !number.isIntegralNumber()) {
            throw Verdict.undecided("The proof has no \"" + name + "\"");
        }
        return number.asLong();
    }
}
