package io.lyncedge.proxy.admin;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.lyncedge.config.ConfigProblem;
import io.lyncedge.proxy.front.BindFailure;
import io.lyncedge.proxy.health.MachineHealth;
import io.lyncedge.proxy.snapshot.LoadedCertificate;
import io.lyncedge.proxy.upstream.ServerStatus;
import io.netty.util.NetUtil;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * {@code /config/status}: what this process really serves, as JSON. Certificates appear by fingerprint; keys, credentials
 * and requests never.
 */
final class ConfigStatusPage {
    private static final JsonFactory JSON = new JsonFactory();

    private final ProcessStatus status;

    ConfigStatusPage(ProcessStatus status) {
        this.status = status;
    }

    /** The document of now. */
    String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.useDefaultPrettyPrinter();
            write(json);
        } catch (IOException e) {
            throw new UncheckedIOException("writing into memory does not fail", e);
        }
        return text.append('\n').toString();
    }

    private void write(JsonGenerator json) throws IOException {
        ServingState serving = status.serving();
        json.writeStartObject();
        json.writeStringField("hash", serving.snapshot().hash());
        json.writeNumberField("wireVersion", serving.snapshot().config().version());
        json.writeStringField("resource", serving.snapshot().config().resource());
        json.writeStringField("since", serving.since().toString());
        json.writeStringField("phase", status.phase().name().toLowerCase(Locale.ROOT));
        unbound(json, serving.unbound());
        certificates(json, serving.snapshot().certificates());
        servers(json);
        retired(json);
        refused(json, serving.refused());
        policyProbe(json);
        json.writeEndObject();
    }

    private static void unbound(JsonGenerator json, List<BindFailure> failures) throws IOException {
        json.writeArrayFieldStart("unbound");
        for (BindFailure failure : failures) {
            json.writeStartObject();
            json.writeStringField("address", NetUtil.toSocketAddressString(failure.address()));
            json.writeStringField("reason", failure.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void certificates(JsonGenerator json, List<LoadedCertificate> certificates) throws IOException {
        json.writeArrayFieldStart("certificates");
        for (LoadedCertificate certificate : certificates) {
            json.writeStartObject();
            json.writeStringField("name", certificate.name());
            json.writeStringField("fingerprint", certificate.fingerprint());
            json.writeStringField("notAfter", certificate.notAfter().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void servers(JsonGenerator json) throws IOException {
        List<MachineHealth> probed = status.health();
        json.writeArrayFieldStart("servers");
        for (ServerStatus server : status.servers()) {
            json.writeStartObject();
            json.writeStringField("pool", server.pool());
            json.writeStringField("server", server.server());
            json.writeStringField("endpoint", server.endpoint().toString());
            json.writeBooleanField("plain", server.plain());
            json.writeBooleanField("draining", server.draining());
            json.writeBooleanField("ejected", server.ejected());
            json.writeNumberField("connections", server.connections());
            json.writeNumberField("exchanges", server.exchanges());
            health(json, server, probed);
            failedHandshakes(json, server);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void retired(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("retired");
        for (String endpoint : status.retiredEndpoints()) {
            json.writeString(endpoint);
        }
        json.writeEndArray();
    }

    private static void health(JsonGenerator json, ServerStatus server, List<MachineHealth> probed) throws IOException {
        Optional<MachineHealth> health = probed.stream()
                .filter(machine -> machine.pool().equals(server.pool())
                        && machine.server().equals(server.server())
                        && machine.endpoint().equals(server.endpoint()))
                .findFirst();
        if (health.filter(MachineHealth::judged).isPresent()) {
            json.writeBooleanField("healthy", health.get().healthy());
        }
        Optional<MachineHealth.Probed> last = health.flatMap(MachineHealth::last);
        if (last.isPresent()) {
            json.writeStringField("lastProbe", last.get().result());
            json.writeStringField("lastProbeAt", last.get().at().toString());
        }
    }

    private void failedHandshakes(JsonGenerator json, ServerStatus server) throws IOException {
        json.writeObjectFieldStart("failedHandshakes");
        for (Map.Entry<String, Long> failure :
                status.failedHandshakes(server.pool(), server.server()).entrySet()) {
            json.writeNumberField(failure.getKey(), failure.getValue());
        }
        json.writeEndObject();
    }

    private static void refused(JsonGenerator json, Optional<RefusedBundle> refused) throws IOException {
        if (refused.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("refused");
        if (refused.get().hash().isPresent()) {
            json.writeStringField("hash", refused.get().hash().get());
        }
        json.writeStringField("at", refused.get().at().toString());
        json.writeArrayFieldStart("problems");
        for (ConfigProblem problem : refused.get().problems()) {
            json.writeStartObject();
            json.writeStringField("path", problem.path());
            json.writeStringField("reason", problem.reason());
            json.writeStringField("remedy", problem.remedy());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void policyProbe(JsonGenerator json) throws IOException {
        Optional<PolicyProbe.Result> result = status.policyProbe();
        if (result.isPresent()) {
            json.writeObjectFieldStart("policyProbe");
            json.writeBooleanField("connected", result.get().connected());
            json.writeStringField("at", result.get().at().toString());
            json.writeEndObject();
        }
    }
}
