package id.kironggo.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kironggo.catalogue.ServiceCatalogue;
import id.kironggo.ledger.Ledger;
import id.kironggo.platform.persistence.Snapshot;
import id.kironggo.platform.problem.Fault;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.problem.ProblemType;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.web.EntityTags;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The list of synonyms, kept as one document; a change on another replica counts within two seconds. */
@ApplicationScoped
class Synonyms {

    private static final ObjectMapper STORED = new ObjectMapper();
    private static final TypeReference<List<Synonym>> LIST = new TypeReference<>() {};

    private final AgroalDataSource database;
    private final ServiceCatalogue catalogue;
    private final Ledger ledger;
    private final TransactionSynchronizationRegistry transaction;
    private final Snapshot<Thesaurus> thesaurus;

    Synonyms(
            AgroalDataSource database,
            ServiceCatalogue catalogue,
            Ledger ledger,
            TransactionSynchronizationRegistry transaction) {
        this.database = database;
        this.catalogue = catalogue;
        this.ledger = ledger;
        this.transaction = transaction;
        this.thesaurus = new Snapshot<>(
                () -> QuarkusTransaction.joiningExisting().call(() -> new Thesaurus(read("").synonyms())));
    }

    Thesaurus thesaurus() {
        return thesaurus.get();
    }

    @Transactional
    SynonymsView read() {
        return read("");
    }

    @Transactional
    SynonymsView set(List<Synonym> synonyms, String ifMatch, Caller caller) {
        check(synonyms);
        EntityTags.requirePresent(ifMatch);
        var present = read("for update");
        EntityTags.require(ifMatch, present.version());
        return put(synonyms, present.version() + 1, caller);
    }

    /** Puts the first list, where there never was any. */
    @Transactional
    void begin(List<Synonym> synonyms) {
        if (read("").version() == 0) {
            put(synonyms, 1, Caller.system());
        }
    }

    private SynonymsView put(List<Synonym> synonyms, long version, Caller caller) {
        try (var connection = database.getConnection();
                var write = connection.prepareStatement("""
                        insert into search_synonyms(version, synonyms) values (?, ?::jsonb) on conflict (only_one)
                        do update set version = excluded.version, synonyms = excluded.synonyms
                        where search_synonyms.version = excluded.version - 1""")) {
            write.setLong(1, version);
            write.setString(2, STORED.writeValueAsString(synonyms));
            if (write.executeUpdate() == 0) {
                throw ProblemType.STALE.because(
                        "Ambil data terbaru, lalu ulangi dengan ETag-nya.",
                        "Read it again and repeat with its new ETag.");
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        ledger.record(new SynonymsSet(synonyms.size(), version), caller);
        thesaurus.forgetAfter(transaction);
        return new SynonymsView(synonyms, version);
    }

    private void check(List<Synonym> synonyms) {
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < synonyms.size(); i++) {
            var synonym = synonyms.get(i);
            for (int k = 0; k < synonym.terms().size(); k++) {
                if (Words.all(synonym.terms().get(k)).isEmpty()) {
                    faults.add(
                            Fault.at("/synonyms/" + i + "/terms/" + k, "Harus memuat kata.", "Must contain a word."));
                }
            }
            for (int k = 0; k < synonym.services().size(); k++) {
                if (!catalogue.inForce().containsKey(synonym.services().get(k))) {
                    faults.add(Fault.at(
                            "/synonyms/" + i + "/services/" + k,
                            "Harus kode layanan yang berlaku; lihat /v1/services.",
                            "Must be the code of a service in force; see /v1/services."));
                }
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    private SynonymsView read(String lock) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select version, synonyms::text from search_synonyms " + lock);
                var row = query.executeQuery()) {
            return row.next()
                    ? new SynonymsView(STORED.readValue(row.getString(2), LIST), row.getLong(1))
                    : new SynonymsView(List.of(), 0);
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("The synonyms can't be read", e);
        }
    }
}
