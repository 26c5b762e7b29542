package io.lyncedge.cli.admission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers as Kubernetes documents them for its own functions. */
class KubernetesFunctionsTest {
    private static final RuleCompiler COMPILER = new RuleCompiler();

    @ParameterizedTest
    @CsvSource({
        "isIP(self), 10.20.0.12, true",
        "isIP(self), 2001:db8::12, true",
        "isIP(self), 2001:DB8::12, true",
        "isIP(self), 10.20.0, false",
        "isIP(self), 010.20.0.12, false",
        "isIP(self), 10.20.0.256, false",
        "isIP(self), ::ffff:10.20.0.12, false",
        "isIP(self), fe80::1%eth0, false",
        "isIP(self), [::1], false",
        "isIP(self), fe01.contoso.com, false",
        "ip(self).isLoopback(), 127.8.9.1, true",
        "ip(self).isLoopback(), ::1, true",
        "ip(self).isLoopback(), 10.0.0.1, false",
        "ip(self).isGlobalUnicast(), 10.0.0.1, true",
        "ip(self).isGlobalUnicast(), fd00::1, true",
        "ip(self).isGlobalUnicast(), 169.254.0.1, false",
        "ip(self).isGlobalUnicast(), fe80::1, false",
        "ip(self).isGlobalUnicast(), 239.1.1.1, false",
        "ip(self).isGlobalUnicast(), 255.255.255.255, false",
        "ip(self).isGlobalUnicast(), 0.0.0.0, false",
        "isCIDR(self), 10.0.0.0/8, true",
        "isCIDR(self), 10.1.0.0/8, true",
        "isCIDR(self), 2001:db8::/32, true",
        "isCIDR(self), 10.0.0.0/33, false",
        "isCIDR(self), 10.0.0.0/08, false",
        "isCIDR(self), 10.0.0.0, false",
        "isCIDR(self), ::ffff:10.0.0.0/104, false",
        "cidr(self) == cidr(self).masked(), 10.0.0.0/8, true",
        "cidr(self) == cidr(self).masked(), 10.1.0.0/8, false",
        "cidr(self) == cidr(self).masked(), 0.0.0.0/0, true",
        "cidr(self) == cidr(self).masked(), 10.0.0.7/32, true",
        "cidr(self) == cidr(self).masked(), 2001:db8:0:0::/32, true",
        "cidr(self) == cidr(self).masked(), 2001:db8::1/127, false",
    })
    void shouldAnswerAsKubernetesWhenCalled(String expression, String self, boolean expected) {
        // Given
        var nodes = JsonNodeFactory.instance;
        var schema = nodes.objectNode();
        schema.putArray("x-kubernetes-validations").addObject().put("rule", expression);
        var rule = COMPILER.rules(schema).getFirst();

        // Then
        assertThat(!rule.isBroken(nodes.textNode(self))).isEqualTo(expected);
    }
}
