package id.kironggo.search;

import id.kironggo.catalogue.ServiceCatalogue;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Which services people mean by what they type, best first. */
@ApplicationScoped
public class ServiceSearch {

    /** What is offered where nothing fits. */
    static final String GENERAL = "PENGADUAN-UMUM";

    /** Below this share of a word that only one service has, nothing was said of the service. */
    private static final double LEAST = 0.18;
    /** What is so far behind the best is noise. */
    private static final double BEHIND = 0.3;

    /**
     * A word counts by where it stands and how rare it is (inverse document frequency). A word that no service knows by its
     * stem is taken for a slip of the keys, and its nearest by trigrams count as far as they are like it. Beside words that tell
     * services apart, those that every fifth service has are left out.
     */
    private static final String FIND = """
            with asked as materialized (
                select position, word, factor, search_stem(word) as stem
                from unnest(?::int[], ?::text[], ?::real[]) a(position, word, factor)),
            exact as materialized (
                select a.position, a.stem, max(a.factor) as strength from asked a
                where exists (select 1 from service_stem s where s.stem = a.stem) group by 1, 2),
            near as (
                select a.position, w.stem, max(a.factor * w.alike * 0.9) as strength from asked a
                cross join lateral (
                    select n.stem, 1 - (n.word <-> a.word) as alike from search_word n
                    order by n.word <-> a.word limit 3) w
                where length(a.word) >= 4 and a.factor = 1 and w.alike >= 0.4
                    and not exists (select 1 from exact e where e.position = a.position)
                group by 1, 2),
            known as materialized (
                select k.position, k.stem, k.strength, (select count(*) from service_stem s where s.stem = k.stem) as services
                from (select * from exact union all select * from near) k),
            telling as materialized (
                select * from known k where k.services <= greatest(200, ?::int / 5)
                    or not exists (select 1 from known r where r.services <= greatest(200, ?::int / 5))),
            scored as (
                select s.service, k.position, max(k.strength * s.weight * ln(1 + ?::float8 / k.services) / ln(1 + ?::float8)) as score
                from telling k join service_stem s on s.stem = k.stem group by 1, 2
                union all
                select m.service, -1, max(m.score) from unnest(?::text[], ?::real[]) m(service, score) group by 1)
            select service, sum(score) as score from scored group by service order by score desc, service limit 100""";

    private final AgroalDataSource database;
    private final ServiceCatalogue catalogue;
    private final Synonyms synonyms;
    private final Unanswered unanswered;

    ServiceSearch(AgroalDataSource database, ServiceCatalogue catalogue, Synonyms synonyms, Unanswered unanswered) {
        this.database = database;
        this.catalogue = catalogue;
        this.synonyms = synonyms;
        this.unanswered = unanswered;
    }

    /** The codes of the services that fit, best first; none where nothing does. */
    public List<String> find(String typed) {
        return find(typed, synonyms.thesaurus());
    }

    /** The same by other synonyms. */
    List<String> find(String typed, Thesaurus thesaurus) {
        var question = Question.of(typed, thesaurus);
        return question.isEmpty() ? List.of() : answered(question);
    }

    /**
     * What was looked for in vain, by month: from the month of {@code from} on, up to {@code to}, exclusive. What too few
     * people typed is told together, without a phrase.
     */
    public List<UnansweredSearch> unanswered(LocalDate from, LocalDate to) {
        return unanswered.read(from, to);
    }

    private List<String> answered(Question question) {
        var inForce = catalogue.inForce();
        int services = Math.max(1, inForce.size());
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(FIND)) {
            query.setArray(1, array(connection, "int4", question.asked(), Question.Asked::position));
            query.setArray(2, array(connection, "text", question.asked(), Question.Asked::word));
            query.setArray(3, array(connection, "float4", question.asked(), Question.Asked::factor));
            for (int i = 4; i <= 7; i++) {
                query.setInt(i, services);
            }
            query.setArray(8, array(connection, "text", question.meant(), Question.Meant::service));
            query.setArray(9, array(connection, "float4", question.meant(), Question.Meant::score));
            try (var rows = query.executeQuery()) {
                var codes = new ArrayList<String>();
                double best = 0;
                while (rows.next()) {
                    var code = rows.getString(1);
                    double score = rows.getDouble(2);
                    // a synonym may name what was retired since
                    if (inForce.containsKey(code) && score >= LEAST && score >= BEHIND * best) {
                        best = Math.max(best, score);
                        codes.add(code);
                    }
                }
                return codes;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> Array array(Connection connection, String type, List<T> from, Function<T, Object> element)
            throws SQLException {
        return connection.createArrayOf(type, from.stream().map(element).toArray());
    }
}
