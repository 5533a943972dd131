package id.kironggo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the manifests tell the service, and whom they let it log in as. */
@Plain
class ManifestSettingsTest {

    private static final Path SECRETS = Path.of("k8s", "secrets.example.yaml");

    static Stream<Overlay> overlays() {
        return ManifestTest.overlays();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everySettingIsOneThatTheServiceReads(Overlay overlay) throws IOException {
        Set<String> told = new HashSet<>();
        for (Container container : overlay.containers()) {
            container.getEnv().forEach(env -> told.add(env.getName()));
            container
                    .getEnvFrom()
                    .forEach(from -> told.addAll(
                            from.getConfigMapRef() != null
                                    ? overlay.one(ConfigMap.class).getData().keySet()
                                    : secrets()
                                            .get(from.getSecretRef().getName())
                                            .keySet()));
        }
        assertThat(told.remove("JAVA_TOOL_OPTIONS")).as("read by the JVM").isTrue();
        assertThat(told).isNotEmpty().isSubsetOf(read()).isSubsetOf(documented());
    }

    /** The properties that our sources name, and the one by which Quarkus only initialises, as variables. */
    private static Set<String> read() throws IOException {
        Set<String> variables = new HashSet<>(Set.of("QUARKUS_INIT_AND_EXIT"));
        Pattern property = Pattern.compile("\\b(?:quarkus|kironggo)\\.[a-z0-9.-]+");
        try (Stream<Path> files = Files.walk(Path.of("src", "main"))) {
            for (Path file : files.filter(f -> f.toString().matches(".*\\.(java|properties)"))
                    .toList()) {
                property.matcher(Files.readString(file))
                        .results()
                        .forEach(found -> variables.add(
                                found.group().replaceAll("[.-]", "_").toUpperCase(Locale.ROOT)));
            }
        }
        return variables;
    }

    /** The first column of the README's table; {@code _PASSWORD} there stands for the one before with another end. */
    private static Set<String> documented() throws IOException {
        Set<String> variables = new HashSet<>();
        for (String line : Files.readAllLines(Path.of("README.md"))) {
            String last = "";
            if (line.startsWith("| `")) {
                for (String cell : line.split("\\|")[1].replaceAll("[` ]", "").split(",")) {
                    last = cell.startsWith("_") ? last.substring(0, last.lastIndexOf('_')) + cell : cell;
                    variables.add(last);
                }
            }
        }
        return variables;
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everySecretThatIsReadIsOneThatIsMade(Overlay overlay) {
        Map<String, Map<String, String>> made = secrets();
        overlay.all(PostgresqlCluster.class)
                .forEach(cluster -> made.put(cluster.metadata().getName() + "-ca", Map.of("ca.crt", "", "ca.key", "")));
        List<String> maps = overlay.all(ConfigMap.class).stream()
                .map(map -> map.getMetadata().getName())
                .toList();
        for (Container container : overlay.containers()) {
            container.getEnvFrom().forEach(from -> {
                if (from.getConfigMapRef() != null) {
                    assertThat(maps).contains(from.getConfigMapRef().getName());
                } else {
                    assertThat(made).containsKey(from.getSecretRef().getName());
                }
            });
            container.getEnv().stream()
                    .filter(env -> env.getValueFrom() != null)
                    .forEach(env -> {
                        var from = env.getValueFrom().getSecretKeyRef();
                        assertThat(made.get(from.getName())).as(env.getName()).containsKey(from.getKey());
                    });
        }
        overlay.pod().getVolumes().stream()
                .filter(volume -> volume.getSecret() != null)
                .forEach(volume ->
                        // only what is named is mounted: beside the certificate lies its private key
                        assertThat(volume.getSecret().getItems())
                                .singleElement()
                                .satisfies(item -> {
                                    assertThat(item.getKey()).isEqualTo("ca.crt");
                                    assertThat(made.get(volume.getSecret().getSecretName()))
                                            .containsKey(item.getKey());
                                }));
    }

    @Test
    void noSecretIsInTheRepository() {
        assertThat(overlays())
                .allSatisfy(overlay -> assertThat(overlay.all(Secret.class)).isEmpty());
        secrets()
                .forEach((name, entries) -> entries.forEach((key, value) -> {
                    if (!key.equals("username")) {
                        assertThat(value).as(name + " " + key).isEqualTo("placeholder");
                    }
                }));
        List<String> unused = new ArrayList<>(secrets().keySet());
        Overlay.read("ha").documents().forEach(document -> unused.removeIf(name -> mentions(document, name)));
        assertThat(unused).isEmpty();
    }

    private static boolean mentions(JsonNode document, String name) {
        return document.findValuesAsText("name").contains(name);
    }

    private static Map<String, Map<String, String>> secrets() {
        Map<String, Map<String, String>> secrets = new TreeMap<>();
        for (JsonNode document : Manifest.documents(SECRETS)) {
            Secret secret = (Secret) Manifest.model(document);
            secrets.put(secret.getMetadata().getName(), secret.getStringData());
        }
        return secrets;
    }

    @Test
    void onlyTheMigratingContainerKnowsTheMigratingLogin() {
        Overlay ha = Overlay.read("ha");
        assertThat(secretsOf(ha.pod().getInitContainers())).contains("kironggo-migrating");
        assertThat(secretsOf(ha.pod().getContainers())).containsOnly("kironggo-serving");
        assertThat(ha.service().getEnv()).contains(new EnvVar("QUARKUS_FLYWAY_MIGRATE_AT_START", "false", null));
    }

    private static Set<String> secretsOf(List<Container> containers) {
        Set<String> names = new HashSet<>();
        containers.stream()
                .flatMap(container -> container.getEnv().stream())
                .filter(env -> env.getValueFrom() != null)
                .forEach(env -> names.add(env.getValueFrom().getSecretKeyRef().getName()));
        return names;
    }

    @Test
    void theDatabaseHasThreeCopiesAndConfirmsOnTwo() {
        PostgresqlCluster.Spec database =
                Overlay.read("ha").one(PostgresqlCluster.class).spec();
        assertThat(database.instances()).isEqualTo(3);
        assertThat(database.affinity().enablePodAntiAffinity()).isTrue();
        assertThat(database.affinity().podAntiAffinityType()).isEqualTo("required");
        assertThat(database.affinity().topologyKey()).isEqualTo("kubernetes.io/hostname");
        assertThat(database.postgresql().synchronous())
                .isEqualTo(new PostgresqlCluster.Synchronous("any", 1, "required"));
    }

    @Test
    void theServiceLogsInToTheDatabaseAsWhoMayServeIt() throws IOException {
        Overlay ha = Overlay.read("ha");
        PostgresqlCluster cluster = ha.one(PostgresqlCluster.class);
        PostgresqlCluster.Initdb made = cluster.spec().bootstrap().initdb();
        URI url = URI.create(ha.configured("QUARKUS_DATASOURCE_JDBC_URL").substring("jdbc:".length()));
        assertThat(url.getHost()).isEqualTo(cluster.metadata().getName() + "-rw");
        assertThat(url.getPath()).isEqualTo("/" + made.database());
        assertThat(url.getQuery()).contains("sslmode=verify-full", "sslrootcert=/etc/kironggo/ca.crt");
        assertThat(made.owner()).isEqualTo(secrets().get(made.secret().name()).get("username"));
        String role = properties()
                .getProperty("quarkus.datasource.jdbc.new-connection-sql")
                .replace("SET ROLE ", "");
        assertThat(cluster.spec().managed().roles())
                .hasSize(2)
                .anySatisfy(serves -> {
                    assertThat(serves.name()).isEqualTo(role);
                    assertThat(serves.login()).isFalse();
                })
                .anySatisfy(login -> {
                    assertThat(login.login()).isTrue();
                    assertThat(login.inRoles()).containsExactly(role);
                    assertThat(login.passwordSecret().name()).isEqualTo("kironggo-serving");
                    assertThat(login.name())
                            .isEqualTo(secrets().get("kironggo-serving").get("username"));
                    assertThat(login.name()).isNotEqualTo(made.owner());
                });
    }

    @Test
    void theDatabaseHasAConnectionForEveryReplica() throws IOException {
        Overlay ha = Overlay.read("ha");
        int pool = Integer.parseInt(properties().getProperty("quarkus.datasource.jdbc.max-size"));
        int surge = ha.one(Deployment.class)
                .getSpec()
                .getStrategy()
                .getRollingUpdate()
                .getMaxSurge()
                .getIntVal();
        int replicas = ha.one(HorizontalPodAutoscaler.class).getSpec().getMaxReplicas() + surge;
        Map<String, String> parameters =
                ha.one(PostgresqlCluster.class).spec().postgresql().parameters();
        assertThat(Integer.parseInt(parameters.get("max_connections"))).isGreaterThan(replicas * pool + 20);
    }

    @Test
    void nobodyElseReachesTheDatabase() {
        Overlay ha = Overlay.read("ha");
        Map<String, String> copies = Map.of(
                "cnpg.io/cluster", ha.one(PostgresqlCluster.class).metadata().getName());
        NetworkPolicy service = ha.all(NetworkPolicy.class).get(0);
        assertThat(service.getSpec().getEgress()).anySatisfy(way -> {
            assertThat(way.getTo())
                    .singleElement()
                    .extracting(NetworkPolicyPeer::getPodSelector)
                    .isEqualTo(new LabelSelector(List.of(), copies));
            assertThat(way.getPorts()).singleElement().satisfies(port -> assertThat(port.getPort())
                    .isEqualTo(new IntOrString(5432)));
        });
        NetworkPolicy database = ha.all(NetworkPolicy.class).get(1);
        assertThat(database.getSpec().getPodSelector().getMatchLabels()).isEqualTo(copies);
        LabelSelector ours = service.getSpec().getPodSelector();
        assertThat(database.getSpec().getIngress())
                .filteredOn(way ->
                        way.getPorts().stream().anyMatch(port -> port.getPort().equals(new IntOrString(5432))))
                .flatExtracting(way -> way.getFrom())
                .allSatisfy(from -> assertThat(
                                from.getPodSelector() != null
                                        ? from.getPodSelector().getMatchLabels()
                                        : from.getNamespaceSelector().getMatchLabels())
                        .isIn(ours.getMatchLabels(), copies, Map.of("kubernetes.io/metadata.name", "cnpg-system")))
                .anySatisfy(from -> assertThat(from.getPodSelector()).isEqualTo(ours));
    }

    private static Properties properties() throws IOException {
        Properties properties = new Properties();
        try (var file = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            properties.load(file);
        }
        return properties;
    }
}
