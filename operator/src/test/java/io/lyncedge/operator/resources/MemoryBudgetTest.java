package io.lyncedge.operator.resources;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MemoryBudgetTest {
    @ParameterizedTest
    @CsvSource({"20000, 1294, 910", "1, 513, 129", "1000000, 39575, 39191"})
    void shouldAdd40KibPerConnectionWhenTheLimitIsWorkedOut(int connections, long limit, long direct) {
        // Given
        MemoryBudget budget = new MemoryBudget(connections);

        // Then
        assertThat(budget.limitMib()).isEqualTo(limit);
        assertThat(budget.javaOptions()).isEqualTo("-Xmx256m -XX:MaxDirectMemorySize=" + direct + "m");
    }
}
