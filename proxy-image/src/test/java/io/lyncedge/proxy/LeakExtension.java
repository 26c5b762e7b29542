package io.lyncedge.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.util.ResourceLeakDetector;
import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a test class after which a buffer was collected as garbage without having been released. Needs
 * {@code -Dio.netty.leakDetection.level=paranoid}, as the build sets it: only then is every buffer watched.
 */
public final class LeakExtension implements BeforeAllCallback, AfterAllCallback {
    private static final int COLLECTIONS = 2;
    private static final long COLLECTION_MILLIS = 5_000;
    private static final Collection<String> LEAKS = new ConcurrentLinkedQueue<>();
    private static final AtomicInteger IN_ALL = new AtomicInteger();

    @Override
    public void beforeAll(ExtensionContext context) throws ReflectiveOperationException {
        assertThat(ResourceLeakDetector.getLevel()).isEqualTo(ResourceLeakDetector.Level.PARANOID);
        bufferDetector().setLeakListener((resource, records) -> {
            IN_ALL.incrementAndGet();
            LEAKS.add(resource + records);
        });
    }

    @Override
    public void afterAll(ExtensionContext context) throws InterruptedException {
        assertThat(leaksUntilNow()).as("buffers never released").isEmpty();
    }

    /** Collects garbage and returns, once, the buffers that were found dead but not released. */
    public static List<String> leaksUntilNow() throws InterruptedException {
        for (int i = 0; i < COLLECTIONS; i++) {
            collectGarbage();
            reportLeaks();
        }
        List<String> leaks = List.copyOf(LEAKS);
        LEAKS.clear();
        return leaks;
    }

    /** Buffers that were found dead but not released since the process began. */
    public static int leaksInAll() {
        return IN_ALL.get();
    }

    @SuppressWarnings("UnusedVariable") // the reference must stay reachable, or it would never be enqueued
    private static void collectGarbage() throws InterruptedException {
        ReferenceQueue<Object> queue = new ReferenceQueue<>();
        PhantomReference<Object> canary = new PhantomReference<>(new Object(), queue);
        System.gc();
        assertThat(queue.remove(COLLECTION_MILLIS)).isSameAs(canary);
    }

    /** The detector looks at its queue of dead buffers only when a new buffer is made. */
    private static void reportLeaks() {
        ByteBufAllocator allocator = PooledByteBufAllocator.DEFAULT;
        allocator.heapBuffer(1).release();
    }

    private static ResourceLeakDetector<?> bufferDetector() throws ReflectiveOperationException {
        // Netty gives no other way to listen to the detector that it made before the test began.
        var field = Class.forName("io.netty.buffer.AbstractByteBuf").getDeclaredField("leakDetector");
        field.setAccessible(true);
        return (ResourceLeakDetector<?>) field.get(null);
    }
}
