package io.lyncedge.cli.admission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundsTest {
    private static final AdmissionCheck CHECK = AdmissionCheck.load();
    private static final YAMLMapper YAML = new YAMLMapper();

    @Test
    void shouldAcceptTheLargestResourceWhenAllListsAreFull() {
        // Given
        var document = LargestResource.document();

        // Then
        assertThat(CHECK.check(document)).isEmpty();
        assertThat(document.toString()).hasSizeGreaterThan(200_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/spec                   | publications            | 512 | {fqdn: n%d.contoso.com, service: Meet, pool: fe}",
                "/spec                   | pools                   | 64  | {name: p%d, role: Director, servers: [{address: a.b}], tls: {systemTrust: true}}",
                "/spec/pools/0           | servers                 | 32  | {address: fe%d.contoso.com}",
                "/spec/pools/0/healthCheck | expectedStatuses      | 16  | 20%d",
                "/spec/tls               | certificates            | 64  | {secretName: certificate-%d}",
                "/spec/service           | ipFamilies              | 2   | IPv4",
                "/spec/service           | loadBalancerSourceRanges | 64 | 10.%d.0.0/16",
                "/spec/publications/0    | deniedPaths             | 32  | /denied/%d",
                "/spec/publications/0    | allowedClientCIDRs      | 64  | 10.%d.0.0/16",
                "/spec/publications/0    | deniedClientCIDRs       | 64  | 10.%d.0.0/16",
                "/spec/networkPolicy     | allowedClientCIDRs      | 64  | 10.%d.0.0/16",
                "/spec/trustedProxies    | cidrs                   | 64  | 10.%d.0.0/16",
                "/spec/protection        | rateLimits              | 16  | {name: l%d, count: Requests, allowed: 1, windowSeconds: 1}"
            })
    void shouldRefuseWhenAListHasOneEntryMoreThanItsBound(String parent, String list, int most, String entry) {
        // Given
        ObjectNode full = ResourceCase.minimal().deepCopy();
        var entries = full.withObject(parent).withArray(list);
        while (entries.size() < most) {
            add(entries, entry);
        }
        var crowded = full.deepCopy();
        add(crowded.withObject(parent).withArray(list), entry);
        var problem =
                path(parent) + "." + list + ": the list has more than " + most + " entries; write at most " + most;

        // Then
        assertThat(CHECK.check(full)).extracting(AdmissionProblem::toString).doesNotContain(problem);
        assertThat(CHECK.check(crowded)).extracting(AdmissionProblem::toString).contains(problem);
    }

    private static void add(ArrayNode entries, String template) {
        entries.add(read(template.formatted(entries.size())));
    }

    private static JsonNode read(String yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(yaml, e);
        }
    }

    private static String path(String pointer) {
        return pointer.substring(1).replaceAll("/(\\d+)", "[$1]").replace('/', '.');
    }
}
