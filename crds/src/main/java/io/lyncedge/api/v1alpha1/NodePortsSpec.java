package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.ValidationRule;
import org.jspecify.annotations.Nullable;

/**
 * Fixed node ports of the Service.
 *
 * @param https node port of 443, 1 to 65535; null: the cluster picks one
 * @param http node port of 80, 1 to 65535; null: the cluster picks one
 */
@ApiObject
@ValidationRule(
        value = "!has(self.https) || !has(self.http) || self.https != self.http",
        fieldPath = ".http",
        message = "https and http have the same node port, which only one of them can hold; write two different ports")
public record NodePortsSpec(
        @JsonPropertyDescription(
                "Node port of external port 443, within the cluster's node port range (usually 30000 to 32767)."
                        + " Absent: the cluster picks one.")
        @Min(1)
        @Max(65535)
        @Nullable
        Integer https,

        @JsonPropertyDescription(
                "Node port of external port 80, within the cluster's node port range (usually 30000 to 32767)."
                        + " Absent: the cluster picks one.")
        @Min(1)
        @Max(65535)
        @Nullable
        Integer http) {}
