package id.kironggo.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kironggo.ledger.Ledger;
import id.kironggo.platform.problem.Fault;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.ArrayList;

/** Brings definitions into force. */
@ApplicationScoped
class Publication {

    private final Validator validator;
    private final DefinitionCheck check;
    private final EntityManager database;
    private final Ledger ledger;
    private final ObjectMapper mapper;
    private final Clock clock;

    Publication(
            Validator validator,
            DefinitionCheck check,
            EntityManager database,
            Ledger ledger,
            ObjectMapper mapper,
            Clock clock) {
        this.validator = validator;
        this.check = check;
        this.database = database;
        this.ledger = ledger;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Publishes a new service at once, without a draft before it. */
    @Transactional
    void introduce(ServiceDefinition definition, Caller by) {
        refuseFaulty(definition);
        var service = Service.of(definition);
        database.persist(service);
        database.persist(ServiceVersion.published(definition.code(), 1, json(definition), clock.instant()));
        service.publish(definition, 1);
        ledger.record(new ServicePublished(definition.code(), 1, definition.owner()), by);
    }

    private void refuseFaulty(ServiceDefinition definition) {
        var faults = new ArrayList<Fault>();
        for (var violation : validator.validate(definition)) {
            faults.add(Fault.at(pointer(violation), violation.getMessage(), violation.getMessage()));
        }
        if (faults.isEmpty()) {
            faults.addAll(check.faults(definition));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    private static String pointer(ConstraintViolation<?> violation) {
        return "/"
                + violation
                        .getPropertyPath()
                        .toString()
                        .replace('.', '/')
                        .replace('[', '/')
                        .replace("]", "");
    }

    private String json(ServiceDefinition definition) {
        try {
            return mapper.writeValueAsString(definition);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
