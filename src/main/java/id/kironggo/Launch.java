package id.kironggo;

import id.kironggo.platform.persistence.EmbeddedDatabase;
import id.kironggo.platform.persistence.SecretFiles;
import id.kironggo.platform.persistence.StartRefused;
import io.quarkus.runtime.Application;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * What is decided before Quarkus starts: a configured database server, which must come with its master key, or the
 * embedded one, which brings both. What it decides, it hands on as system properties.
 */
final class Launch {

    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final String MASTER_KEY = "kironggo.master-key";
    private static final String JSON_LOG = "quarkus.log.console.json.enabled";

    /** The configuration's own files rank up to here; whatever ranks above was set by whoever runs the service. */
    private static final int ORDINAL_OF_OUR_FILES = 250;

    /** Dev mode runs all this anew after a change, in the same JVM: its database is there already then. */
    private static final String EMBEDDED = "kironggo.embedded-database";

    private static volatile EmbeddedDatabase begun;

    private final Config config = ConfigProvider.getConfig();

    /** @throws StartRefused with one readable line, when the service mustn't start like this */
    void prepare() {
        String demo = value("kironggo.demo", "false");
        if (!Set.of("false", "true", "force").contains(demo)) {
            throw refusal("KIRONGGO_DEMO is false, true or force, not \"" + demo + "\".");
        }
        boolean embedded = Boolean.getBoolean(EMBEDDED);
        if (embedded || value(URL, null) == null) {
            if (!embedded) {
                startEmbeddedDatabase(Path.of(value("kironggo.data-dir", "data")));
            }
        } else {
            checkConfiguredDatabase(demo);
        }
        checkMasterKey();
        trustProxies(value("kironggo.trusted-proxies", null));
        if (!demo.equals("false") && config.getConfigValue(JSON_LOG).getSourceOrdinal() <= ORDINAL_OF_OUR_FILES) {
            System.setProperty(JSON_LOG, "false");
        }
    }

    /** Forwarded headers are anybody's word, unless they come from a proxy of ours. */
    private static void trustProxies(String proxies) {
        if (proxies != null) {
            System.setProperty("quarkus.http.proxy.proxy-address-forwarding", "true");
            System.setProperty("quarkus.http.proxy.allow-x-forwarded", "true");
            System.setProperty("quarkus.http.proxy.trusted-proxies", proxies);
        }
    }

    /** Waits until the embedded database serves, where there is one. */
    static void awaitDatabase() {
        EmbeddedDatabase database = begun;
        if (database != null) {
            database.await();
        }
    }

    private void startEmbeddedDatabase(Path dataDir) {
        EmbeddedDatabase database = EmbeddedDatabase.begin(dataDir);
        begun = database;
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAfterQuarkus(database), "stop-postgresql"));
        System.setProperty(EMBEDDED, "true");
        System.setProperty(URL, database.url());
        System.setProperty("quarkus.datasource.username", database.servingUser());
        System.setProperty("quarkus.datasource.password", database.servingPassword());
        System.setProperty("quarkus.flyway.username", database.migratingUser());
        System.setProperty("quarkus.flyway.password", database.migratingPassword());
        if (value(MASTER_KEY, null) == null) {
            System.setProperty(
                    MASTER_KEY, keptMasterKey(dataDir.resolve("master.key").toAbsolutePath()));
        }
    }

    private static String keptMasterKey(Path file) {
        try {
            return SecretFiles.readOrCreate(file, Base64.getEncoder().encodeToString(SecretFiles.random(32)));
        } catch (IOException e) {
            throw refusal("The master key " + file + " can't be read or made: " + e.getMessage());
        }
    }

    private void checkConfiguredDatabase(String demo) {
        if (demo.equals("true")) {
            throw refusal(
                    "KIRONGGO_DEMO=true is refused beside a configured QUARKUS_DATASOURCE_JDBC_URL, lest demo clients"
                            + " with known secrets get into a real database. If that is what you want: KIRONGGO_DEMO=force.");
        }
        if (value(MASTER_KEY, null) == null) {
            throw refusal(
                    "KIRONGGO_MASTER_KEY is required beside a configured QUARKUS_DATASOURCE_JDBC_URL: 32 random bytes"
                            + " in Base64, made once with \"openssl rand -base64 32\" and kept apart from the database.");
        }
    }

    private void checkMasterKey() {
        String key = value(MASTER_KEY, null);
        try {
            if (key != null && Base64.getDecoder().decode(key).length >= 32) {
                return;
            }
        } catch (IllegalArgumentException e) {
            // Said below: the decoder would quote from the key.
        }
        throw refusal("KIRONGGO_MASTER_KEY isn't Base64 of 32 bytes or more, as \"openssl rand -base64 32\" makes it.");
    }

    private static void stopAfterQuarkus(EmbeddedDatabase database) {
        Application application = Application.currentApplication();
        if (application != null) {
            application.awaitShutdown();
        }
        try {
            database.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String value(String key, String otherwise) {
        return config.getOptionalValue(key, String.class).map(String::strip).orElse(otherwise);
    }

    private static StartRefused refusal(String reason) {
        return new StartRefused(reason);
    }
}
