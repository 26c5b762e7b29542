package io.lyncedge.proxy.exchange;

import io.netty.util.internal.PlatformDependent;
import java.util.function.LongSupplier;

/**
 * How much is left of the memory that all buffers come from. When it is gone, reads fail and the JDK blocks event loops
 * while it looks for more; so connections hold back before that, and new ones are refused.
 */
public final class DirectMemory {
    private final long limit;
    private final LongSupplier used;

    /**
     * Creates one.
     *
     * @param limit bytes that there are
     * @param used bytes that are taken now, from any thread; negative if nobody counts them
     */
    public DirectMemory(long limit, LongSupplier used) {
        this.limit = limit;
        this.used = used;
    }

    /** That of this process, by {@code -XX:MaxDirectMemorySize}. */
    public static DirectMemory ofProcess() {
        return new DirectMemory(PlatformDependent.maxDirectMemory(), PlatformDependent::usedDirectMemory);
    }

    /** Less than three eighths are left: nothing more is to be queued for who takes nothing. */
    public boolean scarce() {
        return used.getAsLong() > limit / 8 * 5;
    }

    /**
     * Less than a quarter is left, which what is open needs: Netty gives each event loop 1 MiB at a time ({@code maxOrder}
     * in jvm.options), to all of them together at most a sixth.
     */
    public boolean exhausted() {
        return used.getAsLong() > limit / 4 * 3;
    }
}
