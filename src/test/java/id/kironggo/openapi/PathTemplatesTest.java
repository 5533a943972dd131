package id.kironggo.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import id.kironggo.Plain;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which operation a path calls. */
@Plain
class PathTemplatesTest {

    private static final PathTemplates TEMPLATES = PathTemplates.of(List.of(
            operation("GET", "/"),
            operation("GET", "/warga"),
            operation("GET", "/warga/"),
            operation("GET", "/warga/{nik}"),
            operation("DELETE", "/warga/{nik}"),
            operation("GET", "/warga/saya"),
            operation("GET", "/warga/{nik}/berkas/{berkas}"),
            operation("GET", "/warga/saya/pesan"),
            operation("GET", "/warga/@kepala"),
            operation("GET", "/peta/{z}/{y}.{format}"),
            operation("GET", "/peta/{z}/laporan-{bulan}"),
            operation("GET", "/{jenis}/ringkas")));

    private static ApiOperation operation(String method, String path) {
        return new ApiOperation(method + " " + path, false, method, path, null, null);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /, GET /",
        "GET, /warga, GET /warga",
        "GET, /warga/, GET /warga/",
        "GET, /warga/1, GET /warga/{nik}",
        "DELETE, /warga/1, DELETE /warga/{nik}",
        "GET, /warga/saya, GET /warga/saya",
        "GET, /warga/%73aya, GET /warga/saya",
        // as near as the literal is: no less literal template takes its method
        "DELETE, /warga/saya,",
        "DELETE, /warga/%73aya,",
        "GET, /warga/%40kepala, GET /warga/@kepala",
        "DELETE, /warga/%40kepala,",
        "GET, /warga/saya/pesan, GET /warga/saya/pesan",
        // the literal leads nowhere: back to the variable
        "GET, /warga/saya/berkas/2, GET /warga/{nik}/berkas/{berkas}",
        "GET, /warga/ringkas, GET /warga/{nik}",
        "GET, /lain/ringkas, GET /{jenis}/ringkas",
        "GET, /peta/3/7.png, GET /peta/{z}/{y}.{format}",
        "GET, /peta/3/laporan-05, GET /peta/{z}/laporan-{bulan}",
        "GET, /peta/3/7,",
        "GET, /peta/3/.png,",
        "POST, /warga,",
        "get, /warga,",
        "GET, /Warga,",
        "GET, /warga/1/,",
        "GET, /warga/1/berkas,",
        "GET, /warga/1/berkas/,",
        "GET, /warga/1/berkas/2/3,",
        "GET, /tidak-ada,"
    })
    void aPathCallsTheNearestOperationOrNone(String method, String path, String operation) {
        var found = TEMPLATES.find(method, CallPath.of(path).orElseThrow());
        assertThat(found == null ? null : found.operationId()).isEqualTo(operation);
    }
}
