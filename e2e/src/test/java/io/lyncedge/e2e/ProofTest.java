package io.lyncedge.e2e;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;

/** What goes beyond the demonstration, as tests: {@code make proof}. */
@Tag("proof")
class ProofTest extends PlayedStory {
    ProofTest() {
        super(Stream.concat(Story.proof().stream(), Stream.of(new AcceptanceScene()))
                .toList());
    }
}
