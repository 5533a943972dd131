package id.kironggo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.kustomize.v1beta1.Kustomization;
import io.fabric8.kubernetes.api.model.kustomize.v1beta1.Patch;
import io.fabric8.zjsonpatch.JsonPatch;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What the cluster gets to see of an overlay. */
record Overlay(String name, List<JsonNode> documents) {

    static final Path OVERLAYS = Path.of("k8s", "overlays");

    /** All that a kustomization of ours may say; whatever else it said, we would resolve it wrongly. */
    private static final Set<String> UNDERSTOOD = Set.of("apiVersion", "kind", "namespace", "resources", "patches");

    /** Resolved here, by reading the kustomizations. */
    static Overlay read(String name) {
        return new Overlay(name, resolve(OVERLAYS.resolve(name)));
    }

    /** Resolved by kubectl. */
    static Overlay rendered(String name) throws IOException, InterruptedException {
        Path output = Files.createTempFile("kubectl", ".yaml");
        try {
            Process kubectl = new ProcessBuilder(
                            "kubectl", "kustomize", OVERLAYS.resolve(name).toString())
                    .redirectOutput(output.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            if (kubectl.waitFor() != 0) {
                throw new AssertionError("kubectl kustomize refuses " + name);
            }
            return new Overlay(name + " by kubectl", Manifest.documents(output));
        } finally {
            Files.delete(output);
        }
    }

    static boolean isKubectlHere() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, "kubectl")));
    }

    private static List<JsonNode> resolve(Path directory) {
        JsonNode file =
                Manifest.documents(directory.resolve("kustomization.yaml")).get(0);
        for (Iterator<String> names = file.fieldNames(); names.hasNext(); ) {
            String field = names.next();
            if (!UNDERSTOOD.contains(field)) {
                throw new AssertionError("a kustomization's " + field + " isn't understood here");
            }
        }
        Kustomization kustomization = (Kustomization) Manifest.model(file);
        List<JsonNode> documents = new ArrayList<>();
        for (String resource : kustomization.getResources()) {
            Path path = directory.resolve(resource).normalize();
            documents.addAll(Files.isDirectory(path) ? resolve(path) : Manifest.documents(path));
        }
        kustomization.getPatches().forEach(patch -> apply(directory, patch, documents));
        documents.stream()
                .filter(document -> !document.path("kind").asText().equals("Namespace"))
                .forEach(document ->
                        ((ObjectNode) document.path("metadata")).put("namespace", kustomization.getNamespace()));
        return documents;
    }

    private static void apply(Path directory, Patch patch, List<JsonNode> documents) {
        JsonNode operations =
                Manifest.documents(directory.resolve(patch.getPath())).get(0);
        int patched = 0;
        for (int i = 0; i < documents.size(); i++) {
            JsonNode document = documents.get(i);
            if (document.path("kind").asText().equals(patch.getTarget().getKind())
                    && document.at("/metadata/name")
                            .asText()
                            .equals(patch.getTarget().getName())) {
                documents.set(i, JsonPatch.apply(operations, document));
                patched++;
            }
        }
        if (patched != 1) {
            throw new AssertionError(patch.getPath() + " fits " + patched + " resources");
        }
    }

    <T> List<T> all(Class<T> model) {
        return documents.stream()
                .map(Manifest::model)
                .filter(model::isInstance)
                .map(model::cast)
                .toList();
    }

    <T> T one(Class<T> model) {
        List<T> all = all(model);
        if (all.size() != 1) {
            throw new AssertionError(all.size() + " of " + model.getSimpleName() + " in " + name);
        }
        return all.get(0);
    }

    PodSpec pod() {
        return one(Deployment.class).getSpec().getTemplate().getSpec();
    }

    Container service() {
        return pod().getContainers().get(0);
    }

    /** The containers that make ready and those that serve. */
    List<Container> containers() {
        return Stream.concat(pod().getInitContainers().stream(), pod().getContainers().stream())
                .toList();
    }

    String configured(String variable) {
        return Objects.requireNonNull(one(ConfigMap.class).getData().get(variable), variable);
    }

    @Override
    public String toString() {
        return name;
    }
}
