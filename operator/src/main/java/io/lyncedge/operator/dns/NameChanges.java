package io.lyncedge.operator.dns;

import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.lyncedge.operator.timer.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Merges the changes of one resource's addresses: at most one event in 10 s. What the resource could not use before comes
 * at once. Confined to one timer.
 */
final class NameChanges {
    private static final Duration WINDOW = Duration.ofSeconds(10);

    private final Timer timer;
    private final Consumer<ResourceID> event;
    private final Map<ResourceID, Instant> last = new HashMap<>();
    private final Set<ResourceID> pending = new HashSet<>();

    /**
     * Without changes.
     *
     * @param event triggers a reconciliation
     */
    NameChanges(Timer timer, Consumer<ResourceID> event) {
        this.timer = timer;
        this.event = event;
    }

    /** The answer to a name of this resource is another than this. */
    void changed(ResourceID resource, NameAnswer before) {
        switch (before) {
            case NameAnswer.Pending _, NameAnswer.NotFound _ -> event.accept(resource);
            case NameAnswer.Found _ -> merge(resource);
        }
    }

    private void merge(ResourceID resource) {
        if (!pending.add(resource)) {
            return;
        }
        Instant now = timer.instant();
        last.values().removeIf(at -> !now.isBefore(at.plus(WINDOW)));
        Instant before = last.get(resource);
        Duration wait = before == null ? Duration.ZERO : Duration.between(now, before.plus(WINDOW));
        timer.after(wait, () -> {
            pending.remove(resource);
            last.put(resource, timer.instant());
            event.accept(resource);
        });
    }
}
