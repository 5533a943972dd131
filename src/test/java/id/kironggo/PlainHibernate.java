package id.kironggo;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.cfg.FetchSettings;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.MappingSettings;

/**
 * Hibernate on the real PostgreSQL for tests without Quarkus, set as the service sets it, started once for each set of
 * entities. What is {@code @Transactional} opens no transaction here: the test does.
 */
public final class PlainHibernate {

    private static final String NAMING = "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy";

    private static final Map<List<Class<?>>, SessionFactory> STARTED = new ConcurrentHashMap<>();

    private PlainHibernate() {}

    /** Where these entities, and no others, are kept. */
    public static SessionFactory of(Class<?>... entities) {
        return STARTED.computeIfAbsent(List.of(entities), PlainHibernate::start);
    }

    private static SessionFactory start(List<Class<?>> entities) {
        var settings = new StandardServiceRegistryBuilder()
                .applySetting(JdbcSettings.JAKARTA_NON_JTA_DATASOURCE, PlainDatabase.serving())
                .applySetting(MappingSettings.PHYSICAL_NAMING_STRATEGY, NAMING)
                .applySetting(FetchSettings.DEFAULT_BATCH_FETCH_SIZE, 101)
                .build();
        var sources = new MetadataSources(settings);
        entities.forEach(sources::addAnnotatedClass);
        return sources.buildMetadata().buildSessionFactory();
    }

    /** A session in a transaction, both of which are the caller's to end. */
    public static Session begin(Class<?>... entities) {
        var session = of(entities).openSession();
        session.beginTransaction();
        return session;
    }

    /** In a transaction that is committed, or rolled back where the work fails. */
    public static <T> T committed(EntityManager database, Function<EntityManager, T> work) {
        var transaction = database.getTransaction();
        transaction.begin();
        try {
            var done = work.apply(database);
            transaction.commit();
            return done;
        } finally {
            if (transaction.isActive()) {
                transaction.rollback();
            }
            database.clear();
        }
    }
}
