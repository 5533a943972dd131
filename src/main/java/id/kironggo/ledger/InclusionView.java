package id.kironggo.ledger;

import id.kironggo.proof.Inclusion;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The proof that an entry is in the ledger. */
@Schema(
        name = "InclusionProof",
        description = "The proof that a leaf is in the tree (RFC 9162 section 2.1.3); hashes in standard Base64")
public record InclusionView(
        @Schema(required = true, description = "Where the entry stands, from 0", examples = "5")
        long position,

        @Schema(required = true, description = "Of how many entries the tree is", examples = "8")
        long treeSize,

        @Schema(required = true, maxLength = 44, examples = "JQbzXZvn6fWXJ6H+1r/RHnhLxC3z7JrAzH2S6fU2Y9c=")
        String leafHash,

        @Schema(
                required = true,
                maxLength = 44,
                description = "Root of the tree of this size; that it is the signed one, the checkpoint tells",
                examples = "XcnaecBllrBlhcoVhcnLHYnSKfxPkFKYXWsHbwAuW8I=")
        String rootHash,

        @Schema(required = true, description = "The hashes beside the way from leaf to root, the lowest first")
        List<String> proof) {

    static InclusionView of(Inclusion proof, byte[] leaf, byte[] root) {
        return new InclusionView(proof.position(), proof.size(), base64(leaf), base64(root), base64(proof.path()));
    }

    static List<String> base64(List<byte[]> hashes) {
        return hashes.stream().map(InclusionView::base64).toList();
    }

    static String base64(byte[] hash) {
        return Base64.getEncoder().encodeToString(hash);
    }
}
