package io.lyncedge.operator.reconcile;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.TreeNode;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.fabric8.kubernetes.api.model.FieldsV1;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.io.Serial;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of the objects that are read. Caches hold every owned object and every pod: without the parts that nobody
 * reads, who manages each field above all, a thousand resources need a third of the memory.
 */
public final class KeptParts {
    private static final String SPEC = "f:spec";
    private static final String REPLICAS = "f:replicas";

    private KeptParts() {}

    /** How the operator's client reads and writes objects. */
    public static KubernetesSerialization serialization() {
        JsonMapper mapper = JsonMapper.builder()
                .addModule(new SimpleModule().addDeserializer(FieldsV1.class, new ReplicasAlone()))
                .addMixIn(Pod.class, WithoutSpec.class)
                .addMixIn(ReplicaSet.class, WithoutSpecAndStatus.class)
                .build();
        return new KubernetesSerialization(mapper, true);
    }

    @JsonIgnoreProperties("spec")
    private interface WithoutSpec {}

    @JsonIgnoreProperties({"spec", "status"})
    private interface WithoutSpecAndStatus {}

    /** Of the fields that somebody manages: whether the number of replicas is one of them. */
    private static final class ReplicasAlone extends StdDeserializer<FieldsV1> {
        @Serial
        private static final long serialVersionUID = 1;

        ReplicasAlone() {
            super(FieldsV1.class);
        }

        @Override
        public @Nullable FieldsV1 deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            TreeNode spec = parser.readValueAsTree().path(SPEC);
            if (spec.path(REPLICAS).isMissingNode()) {
                return null;
            }
            FieldsV1 fields = new FieldsV1();
            fields.setAdditionalProperty(SPEC, Map.of(REPLICAS, Map.of()));
            return fields;
        }
    }
}
