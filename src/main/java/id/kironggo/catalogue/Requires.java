package id.kironggo.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a service asks for beside its form. Fields not asked for are accepted all the same, but the NIK. */
@Schema(name = "RequiresDefinition", description = "What a service asks of applicant, place and documents, as declared")
public record Requires(
        @Schema(required = true) @NotNull List<@NotNull @Valid ApplicantField> applicant,
        @Schema(required = true) @NotNull List<@NotNull @Valid PlaceField> place,
        @Schema(required = true) @NotNull List<@NotNull @Valid DocumentField> documents) {

    public Optional<ApplicantField> applicant(String field) {
        return applicant.stream().filter(f -> f.field().equals(field)).findFirst();
    }

    public Optional<PlaceField> place(String field) {
        return place.stream().filter(f -> f.field().equals(field)).findFirst();
    }

    public Optional<DocumentField> document(String field) {
        return documents.stream().filter(f -> f.field().equals(field)).findFirst();
    }
}
