package io.lyncedge.e2e;

/** The demonstration, as tests. */
class StoryTest extends PlayedStory {
    StoryTest() {
        super(Story.scenes());
    }
}
