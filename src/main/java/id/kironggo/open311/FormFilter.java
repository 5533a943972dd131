package id.kironggo.open311;

import id.kironggo.file.FormIntake;
import id.kironggo.identity.Open311Keys;
import id.kironggo.platform.problem.ProblemType;
import id.kironggo.platform.web.BodyFilter;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;

/** Takes in a form, with files or without, and looks whose key it bears before anything of it is kept. */
@Provider
@TakesForm
@Priority(Priorities.ENTITY_CODER - 10)
public class FormFilter implements ContainerRequestFilter {

    private static final int MOST = 256 * 1024;

    private final FormIntake intake;
    private final Open311Keys keys;
    private final CurrentForm current;

    FormFilter(FormIntake intake, Open311Keys keys, CurrentForm current) {
        this.intake = intake;
        this.keys = keys;
        this.current = current;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        request.setProperty(BodyFilter.TAKEN, true);
        var type = request.getMediaType();
        var body = request.getEntityStream();
        if (type == null || !type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE)) {
            var form = Form.decode(read(body));
            current.arrived(form, null, keys.bearer(form.first("api_key")));
            return;
        }
        try (var parts = intake.receive(body, type)) {
            var form = new Form(parts.fields());
            var caller = keys.bearer(form.first("api_key"));
            parts.store(caller.id());
            current.arrived(form, parts, caller);
        }
    }

    private static byte[] read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MOST + 1);
        if (bytes.length > MOST) {
            throw ProblemType.BODY_TOO_LARGE.because(
                    "Formulir tanpa berkas paling besar 256 KiB.", "A form without files may have 256 KiB at most.");
        }
        return bytes;
    }
}
