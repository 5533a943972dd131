package id.kironggo.catalogue;

import id.kironggo.platform.text.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the service costs; an amount is absent where it depends on the case. */
@Schema(name = "FeeDefinition", description = "What the service costs, as declared")
public record Fee(
        @Schema(examples = "0", description = "Whole rupiah; absent where it depends on the case") @PositiveOrZero
        Long amountIdr,

        @Schema(required = true, description = "In words, in Indonesian and English") @NotNull @Valid
        Text text) {}
