package io.lyncedge.proxy.verdict;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * Makes a test, or all tests of a class, a line of what {@code make faults} prints: how many of them hold, of how many.
 * Tests that share a text share the line. A test may add a line with what it measured by a {@link Figure}.
 */
@Tag("faults")
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Verdict {
    /** What is judged, for instance {@code invalid kinds refused over TLS}. */
    String value();
}
