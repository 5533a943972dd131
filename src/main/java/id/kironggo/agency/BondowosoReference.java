package id.kironggo.agency;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kironggo.ledger.Ledger;
import id.kironggo.platform.security.Caller;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Loads Bondowoso's districts, villages, calendar and agencies into an empty registry, so that there is a coordinator
 * from the first start on. Of several replicas that start at once, one does it.
 */
@ApplicationScoped
public class BondowosoReference {

    private final Agencies agencies;
    private final WorkingCalendar calendar;
    private final Ledger ledger;
    private final AgroalDataSource database;
    private final ObjectMapper mapper;

    BondowosoReference(
            Agencies agencies,
            WorkingCalendar calendar,
            Ledger ledger,
            AgroalDataSource database,
            ObjectMapper mapper) {
        this.agencies = agencies;
        this.calendar = calendar;
        this.ledger = ledger;
        this.database = database;
        this.mapper = mapper;
    }

    void load(@Observes @Priority(10) StartupEvent start) throws SQLException {
        // past Hibernate, whose first query alone takes a third of a second of every start
        if (isLoaded()) {
            return;
        }
        QuarkusTransaction.requiringNew().call(() -> {
            agencies.lock();
            if (agencies.count() == 0) {
                loadPlaces();
                loadCalendar();
                loadAgencies();
            }
            return null;
        });
    }

    private boolean isLoaded() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select exists (select 1 from agency)")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private void loadPlaces() throws SQLException, IOException {
        insert("insert into district(code, name, local_name, bps_code) values (?, ?, ?, ?)", rows("districts.csv"));
        insert("insert into village(code, name, district, kind) values (?, ?, ?, ?)", rows("villages.csv"));
    }

    private void insert(String sql, List<String[]> rows) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(sql)) {
            for (var row : rows) {
                for (int i = 0; i < row.length; i++) {
                    insert.setString(i + 1, row[i]);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void loadCalendar() throws IOException {
        rows("holidays.csv").stream()
                .map(row -> new Holiday(
                        LocalDate.parse(row[0]), row[1], row[2], HolidayType.valueOf(row[3]), Boolean.valueOf(row[4])))
                .collect(Collectors.groupingBy(holiday -> holiday.date().getYear(), TreeMap::new, Collectors.toList()))
                .forEach((year, holidays) -> calendar.set(year, holidays, null, Caller.system()));
    }

    private void loadAgencies() throws IOException {
        try (var json = open("agencies.json")) {
            for (var node : mapper.readValue(json, new TypeReference<List<ObjectNode>>() {})) {
                var duty = node.remove("duty");
                var agency = new Agency(mapper.treeToValue(node, RegisterAgency.class));
                if (duty != null) {
                    agency.take(AgencyDuty.valueOf(duty.textValue()));
                }
                agencies.persist(agency);
                ledger.record(new AgencyRegistered(agency.code(), agency.kind()), Caller.system());
            }
        }
    }

    /** The rows of a file without its header; no value in ours holds a comma or a quote. */
    private static List<String[]> rows(String file) throws IOException {
        try (var csv = open(file)) {
            return Stream.of(new String(csv.readAllBytes(), StandardCharsets.UTF_8).split("\n"))
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        }
    }

    private static InputStream open(String file) {
        return BondowosoReference.class.getResourceAsStream("/bondowoso/" + file);
    }
}
