package io.lyncedge.operator.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.Type;

/** A pool's name moves to another address: make before break, step by step, against a real name server. */
final class MovingNameTest {
    private static final String OLD = "10.20.0.11";
    private static final String NEW = "10.20.0.12";

    @AutoClose
    private final ProcessWorld world;

    MovingNameTest() throws IOException {
        world = new ProcessWorld();
    }

    @Test
    void shouldOpenThePolicyFirstAndCloseItLastWhenANameMoves() throws IOException {
        // Given
        world.start("operator-1");
        world.kubelets.roll(world.create(), "contoso-a", "contoso-b");
        world.awaitCondition("Programmed", "True", "Programmed");
        assertThat(bundle()).contains(OLD + ":4443").doesNotContain(NEW);
        int before = world.server.requests("operator-1").size();

        // When
        world.nameServer.clear();
        world.nameServer.record("fe.corp.contoso.com.", 30, Type.A, NEW);
        world.awaitThat(() -> assertThat(bundle()).contains(OLD + ":4443", NEW + ":4443"));

        // Then: the policy came first, and keeps the old address until the name has had another for ten minutes
        assertThat(policy()).contains(OLD + "/32", NEW + "/32");
        assertThat(written(before)).containsSubsequence("networkpolicies", "secrets");
        world.awaitThat(() -> assertThat(bundle()).contains(NEW + ":4443").doesNotContain(OLD));
        world.awaitThat(() -> assertThat(policy()).contains(NEW + "/32").doesNotContain(OLD));
        assertThat(written(before)).endsWith("networkpolicies");
        world.awaitCondition("Programmed", "True", "Programmed");
    }

    private List<String> written(int since) {
        return world.server.requests("operator-1").stream()
                .skip(since)
                .filter(request -> request.isWrite()
                        && List.of("networkpolicies", "secrets").contains(request.resource()))
                .map(request -> request.resource())
                .toList();
    }

    private String bundle() {
        String config = world.admin
                .secrets()
                .inNamespace(ProcessWorld.NAMESPACE)
                .withName("contoso-lyncedge-bundle")
                .require()
                .getData()
                .get("proxy.v1.json");
        return new String(Base64.getDecoder().decode(config), StandardCharsets.UTF_8);
    }

    private String policy() {
        NetworkPolicy policy = world.admin
                .network()
                .v1()
                .networkPolicies()
                .inNamespace(ProcessWorld.NAMESPACE)
                .withName("contoso-lyncedge-internal-4443")
                .require();
        return Serialization.asJson(policy);
    }
}
