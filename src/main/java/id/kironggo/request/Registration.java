package id.kironggo.request;

import id.kironggo.catalogue.Offering;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** How a request came in, and what was promised then: the service's version is pinned. */
@Embeddable
record Registration(
        String ticket,
        byte[] accessCodeHash,
        String service,
        int serviceVersion,
        String submitter,
        @Enumerated(EnumType.STRING) Channel channel,
        boolean anonymous,
        boolean confidential,
        Instant submittedAt) {

    /** For another service, in the version of now; what was confidential stays so. */
    Registration reclassified(Offering as) {
        return new Registration(
                ticket,
                accessCodeHash,
                as.code(),
                as.version(),
                submitter,
                channel,
                anonymous,
                confidential || as.confidentialByDefault(),
                submittedAt);
    }

    Registration withCode(byte[] hash) {
        return new Registration(
                ticket, hash, service, serviceVersion, submitter, channel, anonymous, confidential, submittedAt);
    }
}
