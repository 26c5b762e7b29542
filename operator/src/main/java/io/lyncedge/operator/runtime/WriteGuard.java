package io.lyncedge.operator.runtime;

import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.http.AsyncBody;
import io.fabric8.kubernetes.client.http.BasicBuilder;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import io.fabric8.kubernetes.client.http.Interceptor;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses writes of a process that may no longer be the leader: one that was stopped for a while does not know that
 * another has taken over. Learns of renewals from the requests themselves.
 */
final class WriteGuard implements Interceptor {
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final String LEASES = "/apis/coordination.k8s.io/";
    private static final String REVIEWS = "/apis/authorization.k8s.io/";

    private final Leadership leadership;
    private final String identity;

    /**
     * A guard.
     *
     * @param identity of this process in the Lease
     */
    WriteGuard(Leadership leadership, String identity) {
        this.leadership = leadership;
        this.identity = identity;
    }

    /**
     * {@inheritDoc}
     *
     * @throws KubernetesClientException for a write without leadership
     */
    @Override
    public void before(BasicBuilder builder, HttpRequest request, RequestTags tags) {
        if (isRenewal(request)) {
            leadership.sending();
        } else if (!permits(request)) {
            throw new KubernetesClientException("a write is refused: this process may no longer be the leader");
        }
    }

    /** Whether a request may be sent now. What is sent once more, later, passes no interceptor again. */
    boolean permits(HttpRequest request) {
        return !isWrite(request) || leadership.held();
    }

    @Override
    public void after(
            HttpRequest request, HttpResponse<?> response, AsyncBody.@Nullable Consumer<List<ByteBuffer>> consumer) {
        if (response.isSuccessful() && isRenewal(request)) {
            leadership.accepted();
        }
    }

    /** Giving the Lease back names nobody. */
    private boolean isRenewal(HttpRequest request) {
        if (READS.contains(request.method()) || !path(request).startsWith(LEASES)) {
            return false;
        }
        String body = request.bodyString();
        return body != null && body.contains('"' + identity + '"');
    }

    private static boolean isWrite(HttpRequest request) {
        return !READS.contains(request.method())
                && !path(request).startsWith(LEASES)
                && !path(request).startsWith(REVIEWS);
    }

    private static String path(HttpRequest request) {
        return request.uri().getPath();
    }
}
