package id.kironggo.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import id.kironggo.proof.Checkpoint;
import id.kironggo.proof.GrowingTree;
import id.kironggo.proof.Hashes;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Checks every entry of a ledger, in the order of positions, against checkpoints that were kept. Beside each entry stands the hash
 * that the ledger's tree holds: where the tree is still the one that was signed, the first entry that differs from it is named;
 * where the tree was rewritten too, only between which checkpoints the change lies can be known.
 */
final class ExportCheck {

    private static final String UNLIKE_TREE = "isn't what the ledger's own tree says";

    private final Deque<Checkpoint> ahead = new ArrayDeque<>();
    private final long covered;
    private final GrowingTree entries = new GrowingTree();
    /** The tree of the hashes that the ledger tells beside its entries. */
    private GrowingTree told = new GrowingTree();

    /** Below it, everything is as a checkpoint says. */
    private long good;

    /** The first position since whose entry isn't what is told beside it; -1: none. */
    private long differing = -1;

    private ExportCheck(List<Checkpoint> checkpoints) {
        checkpoints.stream().sorted(Comparator.comparingLong(Checkpoint::size)).forEach(ahead::add);
        covered = ahead.getLast().size();
    }

    static Verdict of(Evidence evidence) {
        var check = new ExportCheck(evidence.checkpoints("--checkpoint", evidence.key()));
        try (var lines = Files.newBufferedReader(evidence.file("--export"))) {
            check.hold();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                check.add(Evidence.parse(line, "Line " + (check.entries.size() + 1)));
                check.hold();
            }
            return check.atTheEnd();
        } catch (IOException e) {
            throw Verdict.undecided(evidence.one("--export") + " can't be read");
        }
    }

    private void add(JsonNode line) {
        long due = entries.size();
        var position = line.path("position");
        if (!position.isIntegralNumber() || position.asLong() != due) {
            throw bad(due, "is missing: in its place stands " + (position.isMissingNode() ? "none" : position));
        }
        if (!line.path("entry").isTextual()) {
            throw bad(due, "has no entry");
        }
        byte[] leaf = Hashes.leaf(line.path("entry").asText());
        byte[] beside = line.path("leafHash").isTextual() ? Evidence.hash(line.path("leafHash")) : leaf;
        if (differing < 0 && !Evidence.same(leaf, beside)) {
            differing = due;
        }
        entries.add(leaf);
        told.add(beside);
    }

    /** Compares with the checkpoints of just as many entries. */
    private void hold() {
        while (!ahead.isEmpty() && ahead.getFirst().size() == entries.size()) {
            var checkpoint = ahead.removeFirst();
            if (!Evidence.same(entries.root(), checkpoint.root())) {
                throw differs(checkpoint);
            }
            good = checkpoint.size();
            differing = -1;
            told = new GrowingTree(entries);
        }
    }

    private Verdict.Objection differs(Checkpoint checkpoint) {
        if (differing < 0) {
            return Verdict.refuted("First bad position: one of " + good + " to " + (checkpoint.size() - 1)
                    + ". Entries and tree were both rewritten; a checkpoint between would say more");
        }
        return Evidence.same(told.root(), checkpoint.root())
                ? bad(differing, "isn't what was signed")
                : bad(
                        differing,
                        UNLIKE_TREE + "; nor is that tree what was signed, so that one from " + good
                                + " on may be bad too");
    }

    private Verdict atTheEnd() {
        long size = entries.size();
        if (!ahead.isEmpty()) {
            throw bad(size, "is missing: the ledger ends there, and the checkpoint covers " + covered);
        }
        if (differing >= 0) {
            throw bad(differing, UNLIKE_TREE);
        }
        return Verdict.verified("All " + covered + " entries are what was signed"
                + (size == covered ? "" : "; " + (size - covered) + " more came after the last checkpoint given"));
    }

    /** What comes later may be a consequence of what differed before. */
    private Verdict.Objection bad(long position, String reason) {
        return differing >= 0 && differing < position
                ? Verdict.refuted("First bad position " + differing + ": it " + UNLIKE_TREE)
                : Verdict.refuted("First bad position " + position + ": it " + reason);
    }
}
