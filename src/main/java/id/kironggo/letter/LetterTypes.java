package id.kironggo.letter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kironggo.agency.AgencyRegistry;
import id.kironggo.ledger.Ledger;
import id.kironggo.platform.problem.Fault;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.problem.ProblemType;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.web.EntityTags;
import id.kironggo.platform.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** The letter types that agencies lay down, each in versions that never change. */
@ApplicationScoped
@Transactional
public class LetterTypes {

    private static final String WRITE = "write";

    private final EntityManager database;
    private final AgencyRegistry agencies;
    private final Ledger ledger;
    private final ObjectMapper mapper;
    private final Clock clock;

    LetterTypes(EntityManager database, AgencyRegistry agencies, Ledger ledger, ObjectMapper mapper, Clock clock) {
        this.database = database;
        this.agencies = agencies;
        this.ledger = ledger;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** What became of writing a type: its newest version, and whether there was none before. */
    record Written(LetterTypeView view, boolean isNew) {}

    boolean knows(String code) {
        return database.find(LetterType.class, code) != null;
    }

    /** The newest version of a type. */
    Optional<LetterTypeVersion> newest(String code) {
        return Optional.ofNullable(database.find(LetterType.class, code)).map(type -> version(code, type.version()));
    }

    LetterTypeVersion version(String code, int number) {
        return database.find(LetterTypeVersion.class, new LetterTypeVersion.Key(code, number));
    }

    /** What of a body doesn't fit; pointers start at the body. */
    List<Fault> faults(LetterTypeVersion version, JsonNode body) {
        return Validation.of(json(version), body);
    }

    LetterTypeView read(String code, Integer number, Caller caller) {
        var type = find(code);
        var version = version(code, number == null ? type.version() : number);
        if (version == null) {
            throw ProblemException.notFound();
        }
        return view(type, version, caller);
    }

    Page<LetterTypeView> list(
            String owner, String after, int limit, Function<LetterTypeView, String> cursor, Caller caller) {
        var query = database.createQuery(
                        "from LetterType e where e.code > :after" + (owner == null ? "" : " and e.owner = :owner")
                                + " order by e.code",
                        LetterType.class)
                .setParameter("after", after)
                .setMaxResults(limit + 1);
        if (owner != null) {
            query.setParameter("owner", owner);
        }
        var found = query.getResultList().stream()
                .map(type -> view(type, version(type.code(), type.version()), caller))
                .toList();
        return Page.of(found, limit, cursor);
    }

    /** Makes a type, or a new version of one; what says the same as the newest changes nothing. */
    Written write(String code, WriteLetterType command, String ifMatch, Caller caller) {
        check(command);
        var type = database.find(LetterType.class, code, LockModeType.PESSIMISTIC_WRITE);
        if (type == null) {
            if (ifMatch != null) {
                throw ProblemType.STALE.because(
                        "Jenis surat ini belum ada; kirim tanpa If-Match.",
                        "There is no such letter type yet; send it without If-Match.");
            }
            return new Written(make(code, caller.agency(), command, caller), true);
        }
        EntityTags.require(ifMatch, type.version());
        if (!caller.isOf(type.owner())) {
            throw ProblemException.illegal(
                    "Hanya " + type.owner() + ", pemiliknya, yang mengubah jenis surat ini.",
                    "Only " + type.owner() + ", its owner, changes this letter type.",
                    List.of());
        }
        var present = version(code, type.version());
        if (saysTheSame(present, command)) {
            return new Written(view(type, present, caller), false);
        }
        type.renew();
        database.flush();
        return new Written(add(type, command, caller), false);
    }

    /** Makes a type for an agency that has not come yet. */
    void introduce(String code, String owner, WriteLetterType command) {
        check(command);
        make(code, owner, command, Caller.system());
    }

    private static void check(WriteLetterType command) {
        var faults = TypeSchema.faults(command.schema());
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(
                    faults.stream().map(fault -> fault.under("/schema")).toList());
        }
    }

    private LetterTypeView make(String code, String owner, WriteLetterType command, Caller caller) {
        int made = database.createNativeQuery("""
                        insert into letter_type(code, version, owner, created_at) values (:code, 1, :owner, :now)
                        on conflict do nothing""")
                .setParameter("code", code)
                .setParameter("owner", owner)
                .setParameter("now", clock.instant())
                .executeUpdate();
        if (made == 0) {
            throw ProblemType.CONFLICT.because(
                    "Kode " + code + " baru saja dibuat pihak lain.", "The code " + code + " has just been made.");
        }
        return add(find(code), command, caller);
    }

    private LetterTypeView add(LetterType type, WriteLetterType command, Caller caller) {
        var version = new LetterTypeVersion(
                new LetterTypeVersion.Key(type.code(), type.version()),
                command.title(),
                command.description(),
                command.schema().toString(),
                clock.instant());
        database.persist(version);
        database.flush();
        ledger.record(new LetterTypeWritten(type.code(), type.version(), type.owner()), caller);
        return view(type, version, caller);
    }

    private LetterType find(String code) {
        var type = database.find(LetterType.class, code);
        if (type == null) {
            throw ProblemException.notFound();
        }
        return type;
    }

    private boolean saysTheSame(LetterTypeVersion present, WriteLetterType command) {
        return present.title().equals(command.title())
                && Objects.equals(present.description(), command.description())
                && json(present).equals(command.schema());
    }

    private JsonNode json(LetterTypeVersion version) {
        try {
            return mapper.readTree(version.schema());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The schema of " + version.key() + " can't be read", e);
        }
    }

    private LetterTypeView view(LetterType type, LetterTypeVersion version, Caller caller) {
        return new LetterTypeView(
                type.code(),
                version.key().number(),
                agencies.ref(type.owner()),
                version.title(),
                version.description(),
                json(version),
                version.madeAt(),
                caller.isOf(type.owner()) ? List.of(WRITE) : List.of(),
                EntityTags.of(type.version()));
    }
}
