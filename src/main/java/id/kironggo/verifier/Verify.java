package id.kironggo.verifier;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The command {@code verify}: one line of verdict, and a code to end with. */
public final class Verify {

    private static final String HELP = """
        verify checks what Kironggo's ledger has promised or proved, without the service and its database.

          verify receipt     --receipt FILE --jwks FILE [--proof FILE --checkpoint FILE --key KEY]
          verify inclusion   --proof FILE --checkpoint FILE --key KEY [--entry FILE]
          verify consistency --proof FILE --older FILE --newer FILE --key KEY
          verify export      --export FILE --checkpoint FILE [--checkpoint FILE ...] --key KEY

        receipt      the JWS in an answer, or GET /v1/ledger/entries/{id}/receipt: signed, and, with the three others, redeemed
        jwks         GET /.well-known/jwks.json
        proof        GET /v1/ledger/proof, /v1/ledger/entries/{id}/proof or /v1/ledger/consistency; its tree must be the checkpoint's
        checkpoint   GET /v1/ledger/checkpoint, kept from whenever; of an export any number, the more the closer is what is found
        key          GET /v1/ledger/key, the text itself or a file: get it once, keep it, and compare it with others'
        entry        GET /v1/ledger/entries/{id}, byte for byte
        export       GET /v1/ledger/export, all parts one after the other from position 0

        It ends with 0 (VERIFIED), 1 (REFUTED: somebody has tampered, or this isn't what it claims to be) or 2 (UNDECIDED: the
        evidence can't be read or isn't complete).\
        """;

    private Verify() {}

    /** Prints help or a verdict; gives the code to end with. */
    public static int run(List<String> arguments, PrintStream out) {
        if (arguments.isEmpty() || arguments.contains("--help") || arguments.contains("help")) {
            out.println(HELP);
            return arguments.isEmpty() ? 2 : 0;
        }
        var verdict = verdict(arguments.get(0), arguments.subList(1, arguments.size()));
        out.println(verdict);
        return verdict.code();
    }

    private static Verdict verdict(String command, List<String> arguments) {
        try {
            return switch (command) {
                case "receipt" ->
                    ReceiptCheck.of(evidence(arguments, "--receipt", "--jwks", "--proof", "--checkpoint", "--key"));
                case "inclusion" ->
                    ProofCheck.inclusion(evidence(arguments, "--proof", "--checkpoint", "--key", "--entry"));
                case "consistency" ->
                    ProofCheck.consistency(evidence(arguments, "--proof", "--older", "--newer", "--key"));
                case "export" -> ExportCheck.of(evidence(arguments, "--export", "--checkpoint", "--key"));
                default -> throw Verdict.undecided("There is no \"" + command + "\"; see verify --help");
            };
        } catch (Verdict.Objection e) {
            return e.verdict();
        }
    }

    private static Evidence evidence(List<String> arguments, String... known) {
        return new Evidence(arguments, Set.copyOf(Arrays.asList(known)));
    }
}
