package io.lyncedge.cli.acceptance;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;

/**
 * One row of requests.csv: a request, who must answer it and how.
 *
 * @param id name of the row
 * @param kind positive: the proxy relays; proxy: its own behaviour; negative: it refuses
 * @param topology set-up that the row runs in
 * @param method request method, {@code (CR)} for a row about the resource itself
 * @param scheme https or http
 * @param hostRole a name of the topology, or a literal name that nothing publishes
 * @param target path and query with placeholders
 * @param headers fields with placeholders, separated by {@code " | "}
 * @param bodyType what the body is
 * @param bodyBytes its length
 * @param backendPort port of the pool that must receive the request; empty when none may
 * @param answeredBy backend or proxy
 * @param expectedStatus alternatives separated by {@code |}; words are outcomes
 * @param answerHeaders fields of the answer with placeholders, separated by {@code " | "}
 * @param answerType what the answer's body is
 * @param answerBytes its length
 * @param durationSeconds how long the exchange takes in reality
 * @param connectionRule what holds for the connections
 */
record AcceptanceRow(
        String id,
        String kind,
        String topology,
        String method,
        String scheme,
        @JsonProperty("host_role") String hostRole,
        @JsonProperty("path_query") String target,
        @JsonProperty("req_headers") String headers,
        @JsonProperty("req_body_type") String bodyType,
        @JsonProperty("req_body_bytes") long bodyBytes,
        @JsonProperty("backend_port") String backendPort,
        @JsonProperty("answered_by") String answeredBy,
        @JsonProperty("expected_status") String expectedStatus,
        @JsonProperty("resp_headers") String answerHeaders,
        @JsonProperty("resp_body_type") String answerType,
        @JsonProperty("resp_body_bytes") long answerBytes,
        @JsonProperty("duration_s") int durationSeconds,
        @JsonProperty("conn_rule") String connectionRule) {

    boolean overTls() {
        return scheme.equals("https");
    }

    boolean answeredByBackend() {
        return answeredBy.equals("backend");
    }

    List<String> headerLines() {
        return fields(headers);
    }

    List<String> answerHeaderLines() {
        return fields(answerHeaders);
    }

    List<String> expectedOutcomes() {
        return List.of(expectedStatus.split("\\|"));
    }

    private static List<String> fields(String joined) {
        return joined.isBlank()
                ? List.of()
                : Arrays.stream(joined.split(" \\| ")).map(String::strip).toList();
    }
}
