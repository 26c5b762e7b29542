package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Active health checks of a pool's servers.
 *
 * @param enabled false: every server counts as healthy
 * @param path path asked for; null: decided by the role
 * @param host value of Host; null: the pool's first WebServices FQDN, then its first FQDN, then the server name
 * @param expectedStatuses status codes of a healthy server
 * @param intervalSeconds pause between checks of one server, 1 to 300
 * @param timeoutSeconds how long one check may take, 1 to 300
 * @param unhealthyThreshold failures in a row that take a server out, 1 to 10
 * @param healthyThreshold successes in a row that bring it back, 1 to 10
 */
@ApiObject
public record HealthCheckSpec(
        @JsonPropertyDescription("false: servers are not asked and all count as healthy. Default: true.")
        @Default("true")
        Boolean enabled,

        @JsonPropertyDescription(
                "Path of the check, at most 256 characters. Default: /autodiscover/autodiscoverservice.svc/root;"
                        + " /hosting/discovery for OfficeWebApps.")
        @Pattern(Formats.PATH)
        @Size(min = 1, max = Formats.PATH_LENGTH)
        @Nullable
        String path,

        @JsonPropertyDescription(
                "Host header of the check, an FQDN in lower case. Default: the pool's first WebServices FQDN, else its first"
                        + " FQDN, else tls.serverName.")
        @Size(min = 1, max = Formats.NAME_LENGTH)
        @ValidationRule(value = FqdnRules.NO_WILDCARD, message = HealthCheckSpec.NO_WILDCARD_MESSAGE)
        @ValidationRule(value = FqdnRules.BARE, message = FqdnRules.BARE_MESSAGE)
        @ValidationRule(value = FqdnRules.LOWER_CASE, message = FqdnRules.LOWER_CASE_MESSAGE)
        @ValidationRule(value = FqdnRules.SEVERAL_LABELS, message = FqdnRules.SEVERAL_LABELS_MESSAGE)
        @ValidationRule(value = FqdnRules.WELL_FORMED, message = FqdnRules.WELL_FORMED_MESSAGE)
        @Nullable
        String host,

        @JsonPropertyDescription("Status codes of a healthy server, 1 to 16 of 100 to 599. Default: [200].")
        @Size(min = 1, max = 16)
        @Default("[200]")
        List<@Min(100) @Max(599) Integer> expectedStatuses,

        @JsonPropertyDescription("Seconds between checks of one server, 1 to 300. Default: 10.")
        @Min(1)
        @Max(300)
        @Default("10")
        Integer intervalSeconds,

        @JsonPropertyDescription("Seconds that one check may take, 1 to 300. Default: 5.")
        @Min(1)
        @Max(300)
        @Default("5")
        Integer timeoutSeconds,

        @JsonPropertyDescription(
                "Failed checks in a row after which a server gets no more requests, 1 to 10. Default: 3.")
        @Min(1)
        @Max(10)
        @Default("3")
        Integer unhealthyThreshold,

        @JsonPropertyDescription("Good checks in a row after which a server gets requests again, 1 to 10. Default: 2.")
        @Min(1)
        @Max(10)
        @Default("2")
        Integer healthyThreshold) {
    static final String NO_WILDCARD_MESSAGE =
            "a wildcard is no name that can be asked for; write one FQDN that the pool answers, such as webext.contoso.com";

    public HealthCheckSpec {
        enabled = Defaults.or(enabled, true);
        expectedStatuses = List.copyOf(Defaults.or(expectedStatuses, List.of(200)));
        intervalSeconds = Defaults.or(intervalSeconds, 10);
        timeoutSeconds = Defaults.or(timeoutSeconds, 5);
        unhealthyThreshold = Defaults.or(unhealthyThreshold, 3);
        healthyThreshold = Defaults.or(healthyThreshold, 2);
    }

    /** Health checks when the pool says nothing of them. */
    public static HealthCheckSpec defaults() {
        return new HealthCheckSpec(true, null, null, List.of(200), 10, 5, 3, 2);
    }
}
