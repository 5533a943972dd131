package id.kironggo.file;

import id.kironggo.platform.security.CurrentCaller;
import id.kironggo.platform.security.Scopes;
import id.kironggo.platform.web.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Uploads. */
@Path("/v1/files")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Files")
public class FileResource {

    private final Files files;
    private final CurrentUpload upload;
    private final CurrentCaller caller;

    FileResource(Files files, CurrentUpload upload, CurrentCaller caller) {
        this.files = files;
        this.upload = upload;
        this.caller = caller;
    }

    @POST
    @TakesFile
    @Idempotent
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Scopes.REQUESTS_SUBMIT, Scopes.REQUESTS_WORK})
    @Operation(operationId = "uploadFile", summary = "Upload a file", description = """
            One PDF, JPEG or PNG of up to 10 MiB, as its content says; the name doesn't matter. Of images only the picture is \
            kept: EXIF with place and camera, XMP, IPTC, colour profiles, previews and comments are stripped, but which side is \
            up. Refused are files that are two things at once, PDFs with scripts or embedded files, and images over 50 \
            megapixels. A file dies after 24 hours unless the same client refers to it.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = UploadForm.class)))
    @APIResponse(
            responseCode = "201",
            description = "Uploaded; in quarantine where a virus scanner is to look at it first",
            content = @Content(schema = @Schema(implementation = FileView.class)))
    public RestResponse<FileView> upload() {
        var view = FileView.of(files.enter(upload.arrival(), caller.get()));
        return RestResponse.ResponseBuilder.<FileView>create(RestResponse.Status.CREATED)
                .header("Location", "/v1/files/" + view.id())
                .entity(view)
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Scopes.REQUESTS_SUBMIT, Scopes.REQUESTS_WORK})
    @Operation(
            operationId = "readFile",
            summary = "Read what became of an upload",
            description = "Its status and what was found; to the client that uploaded it.")
    public FileView read(UUID id) {
        return FileView.of(files.read(id, caller.get()));
    }
}
