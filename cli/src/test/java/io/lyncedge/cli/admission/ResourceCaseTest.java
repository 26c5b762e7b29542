package io.lyncedge.cli.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Valid and invalid resources, one file a case: what schema and rules accept and refuse. */
class ResourceCaseTest {
    private static final AdmissionCheck CHECK = AdmissionCheck.load();

    @ParameterizedTest
    @MethodSource("io.lyncedge.cli.admission.ResourceCase#valid")
    void shouldAcceptWhenValid(ResourceCase valid) {
        assertThat(CHECK.check(valid.document())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("refused")
    void shouldNamePathAndRemedyWhenInvalid(ResourceCase invalid) {
        // When
        var problems = CHECK.check(invalid.document());

        // Then
        assertThat(problems).as("one mistake, one message").singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo(invalid.expectedPath());
            assertThat(problem.message()).contains(invalid.expectedMessage());
        });
    }

    @ParameterizedTest
    @MethodSource("leftToTheOperator")
    void shouldAcceptWhenOnlyTheOperatorCanTell(ResourceCase invalid) {
        assertThat(CHECK.check(invalid.document())).isEmpty();
    }

    @Test
    void shouldBeBrokenByACaseWhenRuleOfTheCrd() {
        // Given
        var rules = Stream.of(Crd.schema().findValues("x-kubernetes-validations"))
                .flatMap(List::stream)
                .flatMap(list -> StreamSupport.stream(list.spliterator(), false))
                .map(rule -> rule.get("message").asText())
                .distinct();

        // When
        var answered = refused()
                .flatMap(invalid -> CHECK.check(invalid.document()).stream())
                .map(AdmissionProblem::message)
                .collect(Collectors.toSet());

        // Then
        assertThat(rules)
                .hasSizeGreaterThan(40)
                .allSatisfy(message -> assertThat(answered).contains(message));
    }

    private static Stream<ResourceCase> refused() {
        return ResourceCase.invalid().filter(invalid -> !invalid.isCheckedByOperator());
    }

    private static Stream<ResourceCase> leftToTheOperator() {
        return ResourceCase.invalid().filter(ResourceCase::isCheckedByOperator);
    }
}
