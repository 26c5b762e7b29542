package io.lyncedge.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every field of every record that the sample configuration holds. */
class StrictFieldsTest {
    private final ProxyConfigCodec codec = new ProxyConfigCodec();

    static List<JsonPointer> objects() {
        return JsonEdits.objects(JsonEdits.sample(), JsonPointer.empty());
    }

    static Stream<JsonPointer> fields() {
        JsonNode sample = JsonEdits.sample();
        return objects().stream()
                .flatMap(object ->
                        sample.at(object).properties().stream().map(field -> object.appendProperty(field.getKey())));
    }

    @ParameterizedTest
    @MethodSource("objects")
    void shouldRefuseWhenAnObjectHasAnUnknownField(JsonPointer object) {
        // Given
        JsonNode document = JsonEdits.sample();
        ((ObjectNode) document.at(object)).put("surplus", 1);

        // When
        ConfigProblem problem = onlyProblem(codec.read(JsonEdits.bytes(document)));

        // Then
        assertThat(problem.path()).isEqualTo(JsonEdits.path(object.appendProperty("surplus")));
        assertThat(problem.reason()).isEqualTo("is not a field of the wire configuration");
    }

    @ParameterizedTest
    @MethodSource("fields")
    void shouldRefuseWhenAFieldIsMissing(JsonPointer field) {
        // Given
        JsonNode document = JsonEdits.sample();
        ((ObjectNode) document.at(field.head())).remove(field.last().getMatchingProperty());

        // When
        ConfigProblem problem = onlyProblem(codec.read(JsonEdits.bytes(document)));

        // Then
        assertThat(problem.path()).isEqualTo(JsonEdits.path(field));
        assertThat(problem.reason()).startsWith("is missing");
    }

    @ParameterizedTest
    @MethodSource("fields")
    void shouldRefuseWhenAFieldStandsThereTwice(JsonPointer field) {
        // Given
        JsonNode document = JsonEdits.sample();
        String name = field.last().getMatchingProperty();
        ObjectNode object = (ObjectNode) document.at(field.head());
        object.set("twin", object.get(name));
        byte[] json = document.toString().replace("\"twin\"", '"' + name + '"').getBytes(StandardCharsets.UTF_8);

        // When
        ConfigProblem problem = onlyProblem(codec.read(json));

        // Then
        assertThat(problem.reason()).startsWith("Duplicate").contains("'" + name + "'");
    }

    @Test
    void shouldMeetEveryRecordWhenWalkingTheSample() {
        // root, listeners, tls, certificate, staple, clientAuth, timeouts, drain, limits, trustedProxies; three pools
        // with
        // tls, trust, balancing and check; 4 servers, 3 machines, 3 publications, 2 rate limits
        assertThat(objects()).hasSize(10 + 3 * 5 + 4 + 3 + 3 + 2);
    }

    private static ConfigProblem onlyProblem(Decoded decoded) {
        assertThat(decoded).isInstanceOf(Decoded.Invalid.class);
        List<ConfigProblem> problems = ((Decoded.Invalid) decoded).problems();
        assertThat(problems).hasSize(1);
        return problems.getFirst();
    }
}
