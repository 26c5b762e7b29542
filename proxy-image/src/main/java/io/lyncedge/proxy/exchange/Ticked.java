package io.lyncedge.proxy.exchange;

/** Something that its event loop looks at once a tick. */
@FunctionalInterface
public interface Ticked {
    /** Compares deadlines with the clock; cheap when none has come. */
    void tick();
}
