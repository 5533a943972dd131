package id.kironggo.audit;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.kironggo.platform.web.Cells;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** Streams a sheet out. */
@Provider
public class AuditSheetWriter implements MessageBodyWriter<AuditSheet> {

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == AuditSheet.class;
    }

    @Override
    public void writeTo(
            AuditSheet sheet,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream to)
            throws IOException {
        var text = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        text.append(sheet.isForExcel() ? Cells.BYTE_ORDER_MARK : "");
        try (var csv = CsvWriter.builder()
                .fieldSeparator(sheet.isForExcel() ? ';' : ',')
                .build(text)) {
            csv.writeRecord(sheet.heads());
            while (sheet.lines().hasNext()) {
                csv.writeRecord(sheet.lines().next());
            }
        }
    }
}
