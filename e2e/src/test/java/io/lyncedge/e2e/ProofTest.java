package io.lyncedge.e2e;

import org.junit.jupiter.api.Tag;

/** What goes beyond the demonstration, as tests: {@code make proof}. */
@Tag("proof")
class ProofTest extends PlayedStory {
    ProofTest() {
        super(Story.proof());
    }
}
