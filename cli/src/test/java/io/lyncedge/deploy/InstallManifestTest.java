package io.lyncedge.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * {@code install.yaml} is the base for named namespaces, written out; {@code make manifests} writes it. What runs comes
 * last, when all that it needs is there.
 */
class InstallManifestTest {
    private static final Path INSTALL = Manifests.DEPLOY.resolve("install.yaml");
    private static final String HEADER = """
            # Everything that LyncEdgeProxy needs in a cluster: kubectl apply -f install.yaml
            # Made from deploy/named-namespaces by `make manifests`.
            """;

    @Test
    void shouldHoldWhatTheBaseLeadsToWhenInstalled() throws IOException {
        // When
        String written = Manifests.resources(Manifests.DEPLOY.resolve("named-namespaces")).stream()
                .sorted(Comparator.comparing(path -> path.endsWith("deployment.yaml")))
                .map(Manifests::read)
                .map(text -> text.startsWith("---\n") ? text.substring(4) : text)
                .collect(Collectors.joining("---\n", HEADER, ""));

        // Then
        if (Boolean.getBoolean("manifests.update")) {
            Files.writeString(INSTALL, written);
        }
        assertThat(INSTALL).as("run: make manifests").hasContent(written);
    }
}
