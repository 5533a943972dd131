package id.kironggo.verifier;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kironggo.proof.Checkpoint;
import id.kironggo.proof.SignedNote;
import id.kironggo.proof.VerifierKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the command line names: files, and the key that stands there itself or in a file. */
final class Evidence {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Map<String, List<String>> named = new HashMap<>();

    Evidence(List<String> arguments, Set<String> known) {
        for (int i = 0; i < arguments.size(); i += 2) {
            var name = arguments.get(i);
            if (!known.contains(name)) {
                throw Verdict.undecided("\"" + name + "\" is none of "
                        + String.join(", ", known.stream().sorted().toList()));
            }
            if (i + 1 == arguments.size()) {
                throw Verdict.undecided(name + " names nothing");
            }
            named.computeIfAbsent(name, any -> new ArrayList<>()).add(arguments.get(i + 1));
        }
    }

    boolean has(String name) {
        return named.containsKey(name);
    }

    /** All that is given under this name, at least one. */
    List<String> all(String name) {
        if (!has(name)) {
            throw Verdict.undecided(name + " is missing");
        }
        return named.get(name);
    }

    String one(String name) {
        if (all(name).size() > 1) {
            throw Verdict.undecided(name + " is there twice");
        }
        return all(name).get(0);
    }

    Path file(String name) {
        return Path.of(one(name));
    }

    String text(String name) {
        return read(one(name));
    }

    JsonNode json(String name) {
        return parse(text(name), one(name));
    }

    static JsonNode parse(String json, String where) {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException e) {
            throw Verdict.undecided(where + " is no JSON");
        }
    }

    VerifierKey key() {
        var given = one("--key");
        var written = given.contains("+") && !Files.exists(Path.of(given))
                ? given
                : read(given).strip();
        try {
            return VerifierKey.parse(written);
        } catch (IllegalArgumentException e) {
            throw Verdict.undecided("--key is no verifier key: " + e.getMessage());
        }
    }

    /** The checkpoints in the files under this name, each signed by the key and of its log. */
    List<Checkpoint> checkpoints(String name, VerifierKey key) {
        return all(name).stream().map(file -> checkpoint(file, key)).toList();
    }

    private static Checkpoint checkpoint(String file, VerifierKey key) {
        try {
            var note = SignedNote.parse(read(file));
            if (!note.isSignedBy(key)) {
                throw Verdict.refuted("The checkpoint " + file + " isn't signed by " + key);
            }
            var checkpoint = Checkpoint.parse(note.text());
            if (!checkpoint.origin().equals(key.name())) {
                throw Verdict.refuted(
                        "The checkpoint " + file + " is of " + checkpoint.origin() + ", not of " + key.name());
            }
            return checkpoint;
        } catch (IllegalArgumentException e) {
            throw Verdict.undecided(file + " is no checkpoint: " + e.getMessage());
        }
    }

    static List<byte[]> hashes(JsonNode array) {
        var hashes = new ArrayList<byte[]>();
        array.forEach(hash -> hashes.add(hash(hash)));
        return hashes;
    }

    /** A hash in standard Base64; empty where it is none, which equals no hash. */
    static byte[] hash(JsonNode written) {
        try {
            return Base64.getDecoder().decode(written.asText());
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    static boolean same(byte[] one, byte[] other) {
        return Arrays.equals(one, other);
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file), StandardCharsets.UTF_8);
        } catch (IOException | IllegalArgumentException e) {
            throw Verdict.undecided(file + " can't be read");
        }
    }
}
