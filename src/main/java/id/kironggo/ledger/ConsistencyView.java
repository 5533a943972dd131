package id.kironggo.ledger;

import id.kironggo.proof.Consistency;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The proof that the ledger only ever grew. */
@Schema(
        name = "ConsistencyProof",
        description =
                "The proof that a tree begins as a smaller one was (RFC 9162 section 2.1.4); hashes in standard Base64")
public record ConsistencyView(
        @Schema(required = true, description = "Of how many entries the smaller tree is", examples = "6")
        long from,

        @Schema(required = true, description = "Of how many entries the larger tree is", examples = "8")
        long to,

        @Schema(required = true, description = "The hashes of the proof in their order; none where both are the same")
        List<String> proof) {

    static ConsistencyView of(Consistency proof) {
        return new ConsistencyView(proof.from(), proof.to(), InclusionView.base64(proof.path()));
    }
}
