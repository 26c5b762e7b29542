package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;

/**
 * One rate limit, by client address and replica, in fixed windows.
 *
 * @param name name within the resource
 * @param count what is counted
 * @param paths whole paths whose requests are counted; empty: all
 * @param allowed how many are allowed in a window, 1 to 100000
 * @param windowSeconds length of a window, 1 to 3600
 */
@ApiObject
@ValidationRule(
        value = "self.count != 'FailedNTLM' || !has(self.paths) || size(self.paths) == 0",
        fieldPath = ".paths",
        message = "FailedNTLM counts refused sign-ins on every path; remove paths, or set count: Requests")
public record RateLimitSpec(
        @JsonPropertyDescription(
                "Name of the limit, for logs and metrics. A DNS label, at most 63 characters, unique within the list.")
        @Required
        @Pattern(Formats.DNS_LABEL)
        @Size(min = 1, max = Formats.LABEL_LENGTH)
        String name,

        @JsonPropertyDescription(
                "Requests: requests to paths. FailedNTLM: 401 answers after an NTLM or Negotiate message that was not the"
                        + " first.")
        @Required
        RateLimitCount count,

        @JsonPropertyDescription(
                "Whole paths, any case, compared on the normalised path, at most 32 of at most 256 characters; empty: all. Not"
                        + " allowed with FailedNTLM.")
        @Size(max = 32)
        @ValidationRule(value = PublicationRules.PATHS, message = PublicationRules.PATHS_MESSAGE)
        List<@Size(min = 1, max = Formats.PATH_LENGTH) String> paths,

        @JsonPropertyDescription(
                "How many are allowed in a window, for each client address and replica, 1 to 100000. Above it, until the window"
                        + " ends, 429 is answered with Retry-After: windowSeconds.")
        @Required
        @Min(1)
        @Max(100000)
        Integer allowed,

        @JsonPropertyDescription("Length of a window in seconds, 1 to 3600.") @Required @Min(1) @Max(3600)
        Integer windowSeconds) {
    public RateLimitSpec {
        paths = Defaults.list(paths);
    }
}
