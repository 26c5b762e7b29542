package io.lyncedge.operator.runtime;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/**
 * A watch that counts as begun when the API server has accepted it. The platform's client takes its first data for the
 * beginning; where nothing changes that is a bookmark, up to a minute later and again whenever the watch is renewed, and
 * until then the operator would say that it is not ready.
 *
 * @param body what reads the answer
 */
record QuietWatch<T>(BodySubscriber<T> body) implements BodySubscriber<T> {
    private static final int OK = 200;

    /** Begins watches that are accepted with an empty part; other answers are read as they come. */
    static <T> BodyHandler<T> begun(HttpRequest request, BodyHandler<T> handler) {
        return isWatch(request)
                ? head -> head.statusCode() == OK ? new QuietWatch<>(handler.apply(head)) : handler.apply(head)
                : handler;
    }

    private static boolean isWatch(HttpRequest request) {
        String query = request.uri().getRawQuery();
        return query != null && List.of(query.split("&")).contains("watch=true");
    }

    @Override
    public CompletionStage<T> getBody() {
        return body.getBody();
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        body.onSubscribe(subscription);
        body.onNext(List.of());
    }

    @Override
    public void onNext(List<ByteBuffer> part) {
        body.onNext(part);
    }

    @Override
    public void onError(Throwable failure) {
        body.onError(failure);
    }

    @Override
    public void onComplete() {
        body.onComplete();
    }
}
