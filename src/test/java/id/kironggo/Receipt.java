package id.kironggo;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.kironggo.verifier.Verify;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;

/** A receipt as its holder has it, verified by the keys that the service publishes. */
public record Receipt(String jws) {

    public Receipt {
        assertThat(jws).matches("[^.]+\\.[^.]+\\.[^.]+");
    }

    public JsonPath claims() {
        var payload = Base64.getUrlDecoder().decode(jws.split("\\.")[1]);
        return new JsonPath(new String(payload, StandardCharsets.UTF_8));
    }

    public String entry() {
        return claims().getString("entry");
    }

    /** What it promises, {@code id.kironggo.} and version left out, once it was verified and compared with the ledger. */
    public String fact() {
        assertThat(verdict()).startsWith("VERIFIED: It was signed, and promises entry " + entry());
        assertThat(claims().getString("log")).startsWith("kironggo.bondowosokab.go.id/");
        var found = Owner.list(
                "select substr(type, 13) || ' ' || encode(leaf_hash, 'base64') from ledger_entry where id = '" + entry()
                        + "'");
        assertThat(found).singleElement().asString().endsWith(".v1 " + claims().getString("leafHash"));
        return found.get(0).substring(0, found.get(0).indexOf(".v1 "));
    }

    private String verdict() {
        var out = new ByteArrayOutputStream();
        try {
            var receipt = Files.writeString(Files.createTempFile("kironggo", ".receipt"), jws);
            var keys = Files.writeString(
                    Files.createTempFile("kironggo", ".jwks"),
                    given().get("/.well-known/jwks.json").asString());
            Verify.run(
                    List.of("receipt", "--receipt", receipt.toString(), "--jwks", keys.toString()),
                    new PrintStream(out, true, StandardCharsets.UTF_8));
            Files.delete(receipt);
            Files.delete(keys);
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
