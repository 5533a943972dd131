package id.kironggo;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Lets the embedded database and the service start side by side: Flyway is the first to need the database, and is made
 * ready even where it doesn't migrate.
 */
@Singleton
class DatabaseAwaited implements FlywayConfigurationCustomizer {

    @Override
    public void customize(FluentConfiguration flyway) {
        Launch.awaitDatabase();
    }
}
