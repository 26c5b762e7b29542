package io.lyncedge.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The images that {@code make images} built, built once more elsewhere. */
class ImagesTest {
    private final Workspace workspace = new Workspace();

    @Test
    void shouldHaveTheSameBytesWhenBuiltAgainInAnotherDirectory(@TempDir Path elsewhere)
            throws IOException, InterruptedException {
        // When
        Process build = new ProcessBuilder(workspace.file("image-build/build").toString(), elsewhere.toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(build.getInputStream().readAllBytes());

        // Then
        assertThat(build.waitFor()).as(printed).isZero();
        System.out.print(printed);
        for (String image : List.of("proxy", "operator", "simulator")) {
            assertThat(elsewhere.resolve("lyncedge-" + image + ".tar")).hasSameBinaryContentAs(workspace.image(image));
        }
    }
}
