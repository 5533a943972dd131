package id.kironggo;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;

/** Hibernate without Quarkus over the {@link PlainDatabase}, spelling tables and columns as the service does. */
public final class PlainHibernate implements AutoCloseable {

    private final SessionFactory sessions;

    public PlainHibernate(Class<?>... entities) {
        var registry = new StandardServiceRegistryBuilder()
                .applySetting("hibernate.connection.datasource", PlainDatabase.serving())
                // the service validates what it is sent, not what it stores; and this starts sooner
                .applySetting("jakarta.persistence.validation.mode", "none")
                .build();
        sessions = new MetadataSources(registry)
                .addAnnotatedClasses(entities)
                .getMetadataBuilder()
                .applyPhysicalNamingStrategy(new PhysicalNamingStrategySnakeCaseImpl())
                .build()
                .buildSessionFactory();
    }

    /** A session in a transaction of its own, for the caller to end. */
    public Session begin() {
        var session = sessions.openSession();
        session.beginTransaction();
        return session;
    }

    @Override
    public void close() {
        sessions.close();
    }
}
