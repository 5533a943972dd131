package id.kironggo.file;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a file's content may be had. */
@Schema(
        name = "FileStatus",
        description = "QUARANTINED until the virus scanner has found it CLEAN, or INFECTED and deleted it")
public enum FileStatus {
    QUARANTINED,
    CLEAN,
    INFECTED
}
