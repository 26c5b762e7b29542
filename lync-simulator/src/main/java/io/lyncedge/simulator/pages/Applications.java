package io.lyncedge.simulator.pages;

import io.lyncedge.simulator.http.PageAnswer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The UCWA applications of a pool and the polls that wait for their events. Those with three-digit numbers are always
 * there; others come with {@link #create} and go with {@link #delete}. Safe for use by several threads.
 */
final class Applications {

    /** Its user's home pool is lost. */
    static final String LOST = "103";

    private final ScheduledExecutorService timers;
    private final double timeScale;
    private final AtomicInteger next = new AtomicInteger(1000);
    private final Set<String> created = ConcurrentHashMap.newKeySet();
    private final Map<String, CompletableFuture<PageAnswer>> polls = new ConcurrentHashMap<>();
    private final Map<String, Integer> forwarding = new ConcurrentHashMap<>();

    Applications(ScheduledExecutorService timers, double timeScale) {
        this.timers = timers;
        this.timeScale = timeScale;
    }

    String create() {
        String id = Integer.toString(next.getAndIncrement());
        created.add(id);
        return id;
    }

    boolean exists(String id) {
        return id.matches("[0-9]{3}") || created.contains(id);
    }

    void delete(String id) {
        created.remove(id);
        Optional.ofNullable(polls.get(id)).ifPresent(poll -> poll.complete(UcwaErrors.notFound()));
    }

    /** Waits for events in silence; an older poll of the same application is told that it was replaced. */
    CompletableFuture<PageAnswer> poll(String id, Duration wait) {
        CompletableFuture<PageAnswer> poll = new CompletableFuture<>();
        Optional.ofNullable(polls.put(id, poll)).ifPresent(older -> older.complete(UcwaErrors.replaced()));
        long micros = Math.round(wait.toMillis() * 1000 * timeScale);
        Future<?> timer = timers.schedule(() -> poll.complete(events(id)), micros, TimeUnit.MICROSECONDS);
        poll.whenComplete((answer, failure) -> {
            timer.cancel(false);
            polls.remove(id, poll);
        });
        return poll;
    }

    /** Answers the poll that waits for this application, if any. */
    boolean raise(String id) {
        return Optional.ofNullable(polls.get(id))
                .map(poll -> poll.complete(events(id)))
                .orElse(false);
    }

    /** How many polls wait. */
    int waiting() {
        return polls.size();
    }

    /** Version of the call forwarding settings, as its ETag. */
    String forwardingTag(String id) {
        return "\"" + forwarding.getOrDefault(id, 2) + "\"";
    }

    void changeForwarding(String id) {
        forwarding.merge(id, 3, (version, start) -> version + 1);
    }

    private static PageAnswer events(String id) {
        String self = "/ucwa/oauth/v1/applications/" + id + "/events?ack=";
        String links = "{\"_links\":{\"self\":{\"href\":\"" + self + "1\"},\"next\":{\"href\":\"" + self + "2\"}}}";
        return Answers.json(200, links, 200);
    }
}
