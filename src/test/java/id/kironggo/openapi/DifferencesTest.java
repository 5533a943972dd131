package id.kironggo.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kironggo.Plain;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What breaks who was built against a document. */
@Plain
class DifferencesTest {

    private static List<String> breaking(Consumer<ObjectNode> change) {
        var later = Documents.population();
        change.accept(later);
        return Differences.between(ApiDocument.read(Documents.population()), ApiDocument.read(later)).stream()
                .map(one -> one.method() + " " + one.path() + ": " + one.what().en())
                .toList();
    }

    @Test
    void nothingOrMoreBreaksNobody() {
        assertThat(breaking(document -> {})).isEmpty();
        assertThat(breaking(document -> document.withObject("/info").put("version", "1.1.0")))
                .isEmpty();
        assertThat(breaking(document -> document.withObject("/components/schemas/Penduduk/properties/agama")
                        .put("type", "string")))
                .isEmpty();
        assertThat(breaking(document -> document.withObject("/paths")
                        .set("/baru", Documents.at("/x").at("/paths/~1x"))))
                .isEmpty();
    }

    @Test
    void whatIsGoneOrAskedForAnewBreaks() {
        assertThat(breaking(document -> document.withObject("/paths").remove("/penduduk")))
                .containsExactly("GET /penduduk: This operation is gone.");
        assertThat(breaking(document -> document.withObject("/components/schemas/Penduduk/properties")
                        .remove("nama")))
                .anyMatch(told -> told.startsWith("GET /penduduk/{nik}: The answer 200"));
        assertThat(breaking(document -> document.withObject("/components/schemas/Penduduk/properties/umur")
                        .put("type", "string")
                        .remove("minimum")))
                .anyMatch(told -> told.startsWith("GET /penduduk/{nik}: The answer 200"));
        assertThat(breaking(document ->
                        ((ObjectNode) document.at("/paths/~1penduduk/get/parameters/1")).put("required", true)))
                .anyMatch(told -> told.equals("GET /penduduk: Parameters don't fit any more: batas."));
        assertThat(breaking(document -> document.withObject("/components/schemas/Data")
                        .withArray("required")
                        .add("catatan")))
                .anyMatch(told -> told.startsWith("POST /data: The request body"));
    }

    @Test
    void anotherNameOfAnOperationBreaksGrants() {
        assertThat(breaking(document ->
                        ((ObjectNode) document.at("/paths/~1penduduk/get")).put("operationId", "daftarPenduduk")))
                .containsExactly(
                        "GET /penduduk: The operationId 'cariPenduduk' was replaced; grants name the old one.");
    }

    @Test
    void aChangedTypeIsSeenInThePresentVersionToo() {
        var earlier = Documents.at("/a");
        var schema = earlier.withObject("/paths").withObject("/~1a/get/responses/200/content/application~1json/schema");
        schema.putArray("type").add("string").add("null");
        var later = earlier.deepCopy();
        later.withObject("/paths")
                .withObject("/~1a/get/responses/200/content/application~1json/schema")
                .putArray("type")
                .add("integer")
                .add("null");
        assertThat(Differences.between(ApiDocument.read(earlier), ApiDocument.read(later)))
                .extracting(BreakingChange::path)
                .containsExactly("/a");
    }
}
