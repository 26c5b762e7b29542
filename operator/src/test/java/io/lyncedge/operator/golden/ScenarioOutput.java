package io.lyncedge.operator.golden;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.lyncedge.api.v1alpha1.FirewallRow;
import io.lyncedge.operator.resources.RenderedYaml;
import io.lyncedge.operator.translate.FirewallSheet;
import io.lyncedge.operator.translate.Plan;
import io.lyncedge.operator.translate.PublicationState;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What comes out of a scenario, as files that a reviewer reads. */
final class ScenarioOutput {
    private static final String POLICY = "\nkind: NetworkPolicy\n";
    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new Jdk8Module()).build();

    private ScenarioOutput() {}

    /** Content by file name. */
    static SortedMap<String, String> files(Plan plan) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        files.put("out-objects.yaml", documents(plan, document -> !document.contains(POLICY)));
        files.put("out-policies.yaml", documents(plan, document -> document.contains(POLICY)));
        files.put("out-proxy.json", wireConfiguration(plan));
        files.put("out-firewall.txt", firewall(plan));
        files.put("out-report.txt", report(plan));
        return files;
    }

    private static String documents(Plan plan, Predicate<String> shown) {
        return Arrays.stream(RenderedYaml.of(plan).split("(?m)^(?=---$)"))
                .filter(shown)
                .collect(Collectors.joining());
    }

    private static String wireConfiguration(Plan plan) throws IOException {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
        return JSON.writer(printer).writeValueAsString(plan.config()) + "\n";
    }

    private static String firewall(Plan plan) {
        return FirewallSheet.rows(plan).stream().map(ScenarioOutput::line).collect(Collectors.joining());
    }

    private static String line(FirewallRow row) {
        return String.join(
                        " | ",
                        row.side().name(),
                        row.protocolPort(),
                        row.source(),
                        row.destination(),
                        String.join(" ", row.names()),
                        String.join(" ", row.addresses()))
                + "\n";
    }

    private static String report(Plan plan) {
        return Stream.of(
                        plan.publications().stream().map(ScenarioOutput::line).toList(),
                        plan.problems().stream()
                                .map(problem -> "problem " + problem + "\n")
                                .toList(),
                        plan.warnings().stream()
                                .map(warning -> "warning " + warning + "\n")
                                .toList())
                .flatMap(List::stream)
                .collect(Collectors.joining());
    }

    private static String line(PublicationState state) {
        return "publication " + state.fqdn() + ": "
                + state.notServed().map(why -> "not served, " + why).orElse("served") + ", certificate "
                + state.certificate().map(shown -> shown.secretName()).orElse("none") + "\n";
    }
}
