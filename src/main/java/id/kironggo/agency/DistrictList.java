package id.kironggo.agency;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All districts. */
@Schema(name = "DistrictList", description = "All districts, by code")
public record DistrictList(@Schema(required = true) List<District> items) {}
