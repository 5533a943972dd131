package id.kironggo.agency;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The districts and villages of the regency. They change by ministerial decree only, so they are read once. */
@ApplicationScoped
public class Geography {

    private final AgroalDataSource database;
    private volatile Regency regency;

    @Inject
    Geography(AgroalDataSource database) {
        this.database = database;
    }

    Geography(List<District> districts, List<Village> villages) {
        this.database = null;
        this.regency = new Regency(keyed(districts, District::code), keyed(villages, Village::code));
    }

    /** Whether a point (WGS84) lies in the box around Bondowoso. */
    public static boolean covers(double lat, double lon) {
        return lat >= -8.2 && lat <= -7.7 && lon >= 113.7 && lon <= 114.3;
    }

    public Optional<District> district(String code) {
        return Optional.ofNullable(code).map(regency().districts::get);
    }

    public Optional<Village> village(String code) {
        return Optional.ofNullable(code).map(regency().villages::get);
    }

    /** All districts, by code. */
    public List<District> districts() {
        return List.copyOf(regency().districts.values());
    }

    /** The villages of a district, by code; none where there is no such district. */
    public List<Village> villagesOf(String districtCode) {
        return regency().villages.values().stream()
                .filter(village -> village.district().equals(districtCode))
                .toList();
    }

    private Regency regency() {
        var known = regency;
        if (known == null) {
            var districts = read(
                    "select code, name, local_name, bps_code from district order by code",
                    row -> new District(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
            var villages = read(
                    "select code, name, kind, district from village order by code",
                    row -> new Village(
                            row.getString(1),
                            row.getString(2),
                            VillageKind.valueOf(row.getString(3)),
                            row.getString(4)));
            known = new Regency(keyed(districts, District::code), keyed(villages, Village::code));
            // an empty regency is one that is still being loaded
            regency = known.districts.isEmpty() ? null : known;
        }
        return known;
    }

    private <T> List<T> read(String sql, Reading<T> reading) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(reading.of(rows));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> Map<String, T> keyed(List<T> things, Function<T, String> code) {
        var byCode = new LinkedHashMap<String, T>();
        things.forEach(thing -> byCode.put(code.apply(thing), thing));
        return Collections.unmodifiableMap(byCode);
    }

    private record Regency(Map<String, District> districts, Map<String, Village> villages) {}

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }
}
