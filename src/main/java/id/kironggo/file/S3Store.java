package id.kironggo.file;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** A bucket of any store that speaks S3. Its paths name the bucket, since few offices give each bucket a host name. */
final class S3Store implements FileStore {

    private final S3Client s3;
    private final String bucket;

    S3Store(URI endpoint, String region, String bucket, String accessKey, String secretKey) {
        this.bucket = bucket;
        this.s3 = S3Client.builder()
                .endpointOverride(endpoint)
                .region(Region.of(region))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, secretKey)))
                .forcePathStyle(true)
                // newer checksums that not every store knows; each segment is authenticated anyway
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    @Override
    public void put(String key, Path sealed) throws IOException {
        try {
            s3.putObject(object -> object.bucket(bucket).key(key), sealed);
        } catch (SdkException e) {
            throw new IOException("The S3 store did not take a content", e);
        }
    }

    @Override
    public InputStream open(String key) throws IOException {
        try {
            return s3.getObject(object -> object.bucket(bucket).key(key));
        } catch (SdkException e) {
            throw new IOException("The S3 store did not give a content", e);
        }
    }

    @Override
    public void delete(String key) throws IOException {
        try {
            s3.deleteObject(object -> object.bucket(bucket).key(key));
        } catch (SdkException e) {
            throw new IOException("The S3 store did not delete a content", e);
        }
    }
}
