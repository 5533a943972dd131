package id.kironggo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The manifests, as the cluster gets to see them. */
@Plain
class ManifestTest {

    private static final List<String> NAMES = List.of("single", "ha");

    static Stream<Overlay> overlays() {
        return NAMES.stream().map(Overlay::read);
    }

    @Test
    void everyDocumentIsWhatItsKindAllows() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("k8s"))) {
            List<Path> manifests = files.filter(f -> f.toString().endsWith(".yaml"))
                    .filter(f -> !f.toString().endsWith(".patch.yaml"))
                    .toList();
            assertThat(manifests).hasSizeGreaterThan(10);
            manifests.stream().flatMap(f -> Manifest.documents(f).stream()).forEach(Manifest::model);
        }
        NAMES.forEach(name -> Overlay.read(name).documents().forEach(Manifest::model));
    }

    @Test
    void whatTheClusterWouldRefuseIsRefusedHere() {
        String service = "{apiVersion: v1, kind: Service, metadata: {name: a}, spec: {ports: [{%s}]}}";
        Map<String, String> complaints = Map.of(
                "prot: 80", "Unrecognized field \"prot\"",
                "port: '80'", "Cannot coerce String value",
                "port: 80, name: 80", "Cannot coerce Integer value",
                "port: 80, port: 81", "found duplicate key port");
        complaints.forEach((port, complaint) -> assertThatThrownBy(
                        () -> Manifest.documents(service.formatted(port)).forEach(Manifest::model))
                .as(port)
                .hasMessageContaining(complaint));
        Manifest.documents(service.formatted("port: 80")).forEach(Manifest::model);
    }

    @TestFactory
    Stream<DynamicTest> kubectlMakesTheSameOfIt() {
        List<String> names = Overlay.isKubectlHere() ? NAMES : List.of();
        return names.stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> assertThat(
                                Overlay.rendered(name).documents())
                        .containsExactlyInAnyOrderElementsOf(Overlay.read(name).documents())));
    }

    @Test
    void noFileLiesAbout() throws IOException {
        Path k8s = Path.of("k8s");
        Set<Path> named = new HashSet<>(Set.of(k8s.resolve("secrets.example.yaml")));
        try (Stream<Path> files = Files.walk(k8s)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            for (Path file : all) {
                if (file.endsWith("kustomization.yaml")) {
                    named.add(file);
                    JsonNode kustomization = Manifest.documents(file).get(0);
                    Stream.concat(
                                    kustomization.path("resources").valueStream(),
                                    kustomization.path("patches").valueStream().map(patch -> patch.path("path")))
                            .forEach(name -> named.add(file.resolveSibling(name.asText())));
                }
            }
            assertThat(all).isSubsetOf(named);
        }
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void whoBreaksIntoAContainerFindsLittle(Overlay overlay) {
        assertThat(overlay.one(Namespace.class).getMetadata().getLabels())
                .containsEntry("pod-security.kubernetes.io/enforce", "restricted");
        assertThat(overlay.pod().getAutomountServiceAccountToken()).isFalse();
        var pod = overlay.pod().getSecurityContext();
        assertThat(pod.getRunAsNonRoot()).isTrue();
        assertThat(pod.getRunAsUser()).isPositive();
        assertThat(pod.getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        assertThat(overlay.containers()).isNotEmpty().allSatisfy(container -> {
            var confined = container.getSecurityContext();
            assertThat(confined.getReadOnlyRootFilesystem()).isTrue();
            assertThat(confined.getAllowPrivilegeEscalation()).isFalse();
            assertThat(confined.getPrivileged()).isNull();
            assertThat(confined.getRunAsUser()).isNull();
            assertThat(confined.getRunAsNonRoot()).isNull();
            assertThat(confined.getSeccompProfile()).isNull();
            assertThat(confined.getCapabilities().getDrop()).containsExactly("ALL");
            assertThat(confined.getCapabilities().getAdd()).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void whatTheServiceWritesIsOnAVolume(Overlay overlay) {
        Map<String, Volume> volumes =
                overlay.pod().getVolumes().stream().collect(Collectors.toMap(Volume::getName, volume -> volume));
        assertThat(overlay.containers()).allSatisfy(container -> assertThat(container.getVolumeMounts())
                .extracting(VolumeMount::getName)
                .isSubsetOf(volumes.keySet()));
        assertThat(volumes.get(mount(overlay, "/tmp").getName()).getEmptyDir()).isNotNull();
        String data = overlay.configured("KIRONGGO_DATA_DIR");
        // below the mount: on the mount itself, fsGroup and the service would fight over who may open the directory
        VolumeMount mount = mount(overlay, Path.of(data).getParent().toString());
        assertThat(mount.getReadOnly()).isNull();
        assertThat(volumes.get(mount.getName()).getPersistentVolumeClaim().getClaimName())
                .isEqualTo(
                        overlay.one(PersistentVolumeClaim.class).getMetadata().getName());
        assertThat(overlay.pod().getSecurityContext().getFsGroup()).isPositive();
        assertThat(overlay.pod().getSecurityContext().getFsGroupChangePolicy()).isEqualTo("OnRootMismatch");
    }

    private static VolumeMount mount(Overlay overlay, String path) {
        return overlay.service().getVolumeMounts().stream()
                .filter(mount -> mount.getMountPath().equals(path))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void theClusterAsksHowItIsOnAPortThatIsThere(Overlay overlay) {
        Container service = overlay.service();
        assertThat(service.getPorts()).extracting(ContainerPort::getName).containsExactly("http");
        assertThat(Stream.of(service.getStartupProbe(), service.getLivenessProbe(), service.getReadinessProbe()))
                .doesNotContainNull()
                .extracting(Probe::getHttpGet)
                .allSatisfy(ask -> assertThat(ask.getPort()).isEqualTo(new IntOrString("http")))
                .extracting(ask -> ask.getPath())
                .containsExactlyElementsOf(ProbesTest.paths());
        assertThat(service.getLifecycle().getPreStop()).isNotNull();
        Service door = overlay.one(Service.class);
        assertThat(door.getSpec().getPorts()).singleElement().satisfies(port -> assertThat(port.getTargetPort())
                .isEqualTo(new IntOrString("http")));
        String port = door.getSpec().getPorts().get(0).getName();
        assertThat(overlay.one(Ingress.class).getSpec().getRules())
                .flatExtracting(rule -> rule.getHttp().getPaths())
                .isNotEmpty()
                .allSatisfy(path -> {
                    assertThat(path.getBackend().getService().getName())
                            .isEqualTo(door.getMetadata().getName());
                    assertThat(path.getBackend().getService().getPort().getName())
                            .isEqualTo(port);
                });
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void memoryIsBoundedAndTheHeapLeavesRoomInIt(Overlay overlay) {
        assertThat(overlay.containers()).allSatisfy(container -> {
            var resources = container.getResources();
            assertThat(resources.getRequests()).containsOnlyKeys("cpu", "memory");
            assertThat(resources.getLimits()).containsOnlyKeys("memory");
            assertThat(resources.getRequests().get("memory"))
                    .isEqualTo(resources.getLimits().get("memory"));
            String flags = container.getEnv().stream()
                    .filter(env -> env.getName().equals("JAVA_TOOL_OPTIONS"))
                    .findFirst()
                    .orElseThrow()
                    .getValue();
            Matcher heap = Pattern.compile("-Xmx(\\d+)m").matcher(flags);
            assertThat(heap.find()).isTrue();
            assertThat(Long.parseLong(heap.group(1)) << 20)
                    .isLessThan(Quantity.getAmountInBytes(resources.getLimits().get("memory"))
                                    .longValue()
                            / 2);
        });
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void replicasAreSpreadOverMachinesAndZones(Overlay overlay) {
        assertThat(overlay.pod().getTopologySpreadConstraints())
                .extracting(TopologySpreadConstraint::getTopologyKey)
                .containsExactly("kubernetes.io/hostname", "topology.kubernetes.io/zone");
        assertThat(overlay.pod().getTopologySpreadConstraints()).allSatisfy(spread -> assertThat(labels(overlay))
                .containsAllEntriesOf(spread.getLabelSelector().getMatchLabels()));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void whateverSelectsPodsSelectsOurs(Overlay overlay) {
        Map<String, String> pod = labels(overlay);
        assertThat(overlay.one(Deployment.class).getSpec().getSelector().getMatchLabels())
                .isEqualTo(pod);
        assertThat(overlay.one(Service.class).getSpec().getSelector()).isEqualTo(pod);
        NetworkPolicy policy = overlay.all(NetworkPolicy.class).get(0);
        assertThat(policy.getSpec().getPodSelector().getMatchLabels()).isEqualTo(pod);
        assertThat(policy.getSpec().getPolicyTypes()).containsExactly("Ingress", "Egress");
        assertThat(policy.getSpec().getIngress()).isNotEmpty().allSatisfy(way -> {
            assertThat(way.getFrom()).isNotEmpty();
            assertThat(way.getPorts()).singleElement().satisfies(port -> assertThat(port.getPort())
                    .isEqualTo(new IntOrString("http")));
        });
        assertThat(policy.getSpec().getEgress()).isNotEmpty().allSatisfy(way -> assertThat(way.getPorts())
                .isNotEmpty());
        assertThat(overlay.all(PodDisruptionBudget.class))
                .allSatisfy(budget -> assertThat(budget.getSpec().getSelector().getMatchLabels())
                        .isEqualTo(pod));
        assertThat(overlay.all(HorizontalPodAutoscaler.class)).allSatisfy(scaler -> {
            var target = scaler.getSpec().getScaleTargetRef();
            Deployment deployment = overlay.one(Deployment.class);
            assertThat(target.getApiVersion()).isEqualTo(deployment.getApiVersion());
            assertThat(target.getKind()).isEqualTo(deployment.getKind());
            assertThat(target.getName()).isEqualTo(deployment.getMetadata().getName());
        });
    }

    private static Map<String, String> labels(Overlay overlay) {
        return overlay.one(Deployment.class)
                .getSpec()
                .getTemplate()
                .getMetadata()
                .getLabels();
    }

    @Test
    void aSingleReplicaNeverMeetsItsSuccessor() {
        Overlay single = Overlay.read("single");
        Deployment deployment = single.one(Deployment.class);
        assertThat(deployment.getSpec().getReplicas()).isEqualTo(1);
        assertThat(deployment.getSpec().getStrategy().getType()).isEqualTo("Recreate");
        assertThat(single.one(PersistentVolumeClaim.class).getSpec().getAccessModes())
                .containsExactly("ReadWriteOnce");
        // a budget would hold up every draining of its machine, and two replicas can't share the embedded database
        assertThat(single.all(PodDisruptionBudget.class)).isEmpty();
        assertThat(single.all(HorizontalPodAutoscaler.class)).isEmpty();
    }

    @Test
    void theLossOfAPodOrAMachineIsNoOutage() {
        Overlay ha = Overlay.read("ha");
        Deployment deployment = ha.one(Deployment.class);
        // the autoscaler's number would be undone whenever the manifests are applied
        assertThat(deployment.getSpec().getReplicas()).isNull();
        assertThat(ha.one(HorizontalPodAutoscaler.class).getSpec().getMinReplicas())
                .isGreaterThanOrEqualTo(3);
        assertThat(deployment.getSpec().getStrategy().getRollingUpdate().getMaxUnavailable())
                .isEqualTo(new IntOrString(0));
        assertThat(ha.one(PodDisruptionBudget.class).getSpec().getMaxUnavailable())
                .isEqualTo(new IntOrString(1));
        assertThat(ha.pod().getTopologySpreadConstraints().get(0).getWhenUnsatisfiable())
                .isEqualTo("DoNotSchedule");
        assertThat(ha.one(PersistentVolumeClaim.class).getSpec().getAccessModes())
                .containsExactly("ReadWriteMany");
    }
}
