package io.lyncedge.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Nothing is shown to users that nobody plays. */
class DocumentedCommandsTest {
    @Test
    void shouldBePlayedWhenReadmeOrManualShowsACommand() throws IOException {
        // When
        DocumentedCommands commands = DocumentedCommands.of(new Workspace());

        // Then
        assertThat(commands.nowhere())
                .as("play it in DocumentsScene, or say in DocumentedCommands who does")
                .isEmpty();
        assertThat(commands.inCluster()).hasSizeGreaterThan(3);
        assertThat(commands.elsewhere()).containsAll(DocumentedCommands.PLAYED_BY.keySet());
    }
}
