package id.kironggo.file;

import id.kironggo.platform.persistence.StartRefused;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Chooses the store: a bucket where one is configured, else a directory beside the other data. */
class FileStores {

    @Produces
    @Singleton
    FileStore store(
            @ConfigProperty(name = "kironggo.data-dir", defaultValue = "data") Path data,
            @ConfigProperty(name = "kironggo.files.s3.endpoint") Optional<URI> endpoint,
            @ConfigProperty(name = "kironggo.files.s3.region", defaultValue = "us-east-1") String region,
            @ConfigProperty(name = "kironggo.files.s3.bucket") Optional<String> bucket,
            @ConfigProperty(name = "kironggo.files.s3.access-key") Optional<String> accessKey,
            @ConfigProperty(name = "kironggo.files.s3.secret-key") Optional<String> secretKey) {
        if (endpoint.isEmpty()) {
            return new DirectoryStore(data.resolve("files"));
        }
        return new S3Store(
                endpoint.get(),
                region,
                bucket.orElseThrow(FileStores::incomplete),
                accessKey.orElseThrow(FileStores::incomplete),
                secretKey.orElseThrow(FileStores::incomplete));
    }

    private static StartRefused incomplete() {
        return new StartRefused(
                "KIRONGGO_FILES_S3_ENDPOINT needs KIRONGGO_FILES_S3_BUCKET, _ACCESS_KEY and _SECRET_KEY.");
    }
}
