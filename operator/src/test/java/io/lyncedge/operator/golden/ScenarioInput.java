package io.lyncedge.operator.golden;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the references of a scenario come to: its file {@code in-references.yaml}.
 *
 * @param example file of deploy/examples that is the resource; else {@code in-resource.yaml} is
 * @param certificates certificate Secrets by name
 * @param authorities ConfigMaps with an authority under the key ca.crt
 * @param names addresses by name
 */
record ScenarioInput(
        Optional<String> example,
        Map<String, CertificateInput> certificates,
        List<String> authorities,
        Map<String, List<String>> names) {
    /** A certificate for these names that is valid for so many days. */
    record CertificateInput(List<String> names, int days) {}
}
