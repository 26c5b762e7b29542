package io.lyncedge.operator.runtime;

import io.fabric8.kubernetes.client.http.BasicBuilder;
import io.fabric8.kubernetes.client.http.HttpResponse;
import io.fabric8.kubernetes.client.http.Interceptor;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Waits as long as a busy API server asks for, and sends the request once more if it may still be sent then. The
 * client's own retries do not wait so long; whatever fails the second time is tried again by the framework, less and
 * less often.
 */
final class RetryAfter implements Interceptor {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;
    private static final int LONGEST_SECONDS = 10;

    private final WriteGuard guard;

    /**
     * For requests that a guard judges.
     *
     * @param guard asked again after the wait
     */
    RetryAfter(WriteGuard guard) {
        this.guard = guard;
    }

    @Override
    public CompletableFuture<Boolean> afterFailure(BasicBuilder headers, HttpResponse<?> response, RequestTags tags) {
        return seconds(response)
                .map(seconds -> CompletableFuture.supplyAsync(
                        () -> guard.permits(response.request()),
                        CompletableFuture.delayedExecutor(seconds, TimeUnit.SECONDS)))
                .orElseGet(() -> CompletableFuture.completedFuture(false));
    }

    /** Empty where the framework is to decide: nothing was asked for, or too much. */
    private static Optional<Integer> seconds(HttpResponse<?> response) {
        boolean busy = response.code() == TOO_MANY_REQUESTS || response.code() == UNAVAILABLE;
        return Optional.ofNullable(response.header("Retry-After"))
                .filter(text -> busy && text.matches("[0-9]{1,2}"))
                .map(Integer::valueOf)
                .filter(seconds -> seconds <= LONGEST_SECONDS);
    }
}
