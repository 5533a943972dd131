package id.kironggo;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import java.util.List;
import java.util.Map;

/** CloudNativePG's Cluster as far as we use it: there is no model of it, and what isn't named here is refused. */
record PostgresqlCluster(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {

    record Spec(
            int instances,
            String imageName,
            Bootstrap bootstrap,
            Managed managed,
            Postgresql postgresql,
            Affinity affinity,
            Storage storage,
            Storage walStorage,
            ResourceRequirements resources) {}

    record Bootstrap(Initdb initdb) {}

    record Initdb(String database, String encoding, String owner, Name secret) {}

    record Managed(List<Role> roles) {}

    record Role(String name, String ensure, boolean login, List<String> inRoles, Name passwordSecret) {}

    record Postgresql(Synchronous synchronous, Map<String, String> parameters) {}

    record Synchronous(String method, int number, String dataDurability) {}

    record Affinity(boolean enablePodAntiAffinity, String podAntiAffinityType, String topologyKey) {}

    record Storage(String size) {}

    record Name(String name) {}
}
