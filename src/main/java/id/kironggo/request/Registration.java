package id.kironggo.request;

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
        Instant submittedAt) {}
