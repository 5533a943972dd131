package id.kironggo.agency;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All villages of a district. */
@Schema(name = "VillageList", description = "All villages of a district, by code")
public record VillageList(@Schema(required = true) List<Village> items) {}
