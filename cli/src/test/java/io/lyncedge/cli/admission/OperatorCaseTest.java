package io.lyncedge.cli.admission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lyncedge.api.v1alpha1.LyncEdgeProxySpec;
import io.lyncedge.config.AddressFilter;
import io.lyncedge.operator.resolve.EndpointOverrides;
import io.lyncedge.operator.resolve.ReferenceReason;
import io.lyncedge.operator.resolve.ReferenceResolver;
import io.lyncedge.operator.resolve.ReferenceSource;
import io.lyncedge.operator.resolve.References;
import io.lyncedge.operator.resolve.SecretContent;
import io.lyncedge.operator.translate.SpecValidator;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases that schema and rules leave to the operator. */
class OperatorCaseTest {
    private static final ReferenceSource NOTHING = new ReferenceSource() {
        @Override
        public Optional<SecretContent> secret(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<Map<String, byte[]>> configMap(String name) {
            return Optional.empty();
        }
    };

    @ParameterizedTest
    @MethodSource("leftToTheOperator")
    void shouldNamePathAndRemedyWhenInvalid(ResourceCase invalid) throws Exception {
        // Given
        var spec = spec(invalid);

        // When
        var problems = Stream.concat(meaning(spec).stream(), addresses(spec));

        // Then
        assertThat(problems)
                .filteredOn(problem -> problem.path().equals(invalid.expectedPath()))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains(invalid.expectedMessage()));
    }

    @ParameterizedTest
    @MethodSource("io.lyncedge.cli.admission.ResourceCase#valid")
    void shouldAcceptWhenValid(ResourceCase valid) throws Exception {
        assertThat(meaning(spec(valid))).isEmpty();
    }

    private static Stream<ResourceCase> leftToTheOperator() {
        return ResourceCase.invalid().filter(ResourceCase::isCheckedByOperator);
    }

    private static List<AdmissionProblem> meaning(LyncEdgeProxySpec spec) {
        return SpecValidator.validate(spec).stream()
                .map(problem -> new AdmissionProblem(problem.path(), problem.reason(), problem.remedy()))
                .toList();
    }

    private static Stream<AdmissionProblem> addresses(LyncEdgeProxySpec spec) {
        var filter = new AddressFilter(List.of(), false);
        return new ReferenceResolver(NOTHING, _ -> Map.of(), filter, Clock.systemUTC())
                .resolve(spec, EndpointOverrides.NONE, References.NONE).addresses().values().stream()
                        .flatMap(address -> address.problems().stream())
                        .filter(problem -> problem.reason() == ReferenceReason.ADDRESS_NOT_ALLOWED)
                        .map(problem -> new AdmissionProblem(problem.path(), problem.detail(), problem.remedy()));
    }

    private static LyncEdgeProxySpec spec(ResourceCase resource) throws JsonProcessingException {
        return new ObjectMapper().treeToValue(resource.document().get("spec"), LyncEdgeProxySpec.class);
    }
}
