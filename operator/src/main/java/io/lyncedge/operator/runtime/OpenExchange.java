package io.lyncedge.operator.runtime;

import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;

/** A request that is under way until its answer has ended, however it ends: the answer of a watch lasts for minutes. */
final class OpenExchange {
    private final Runnable ended;
    private final AtomicBoolean over = new AtomicBoolean();

    /**
     * Under way.
     *
     * @param ended told once
     */
    OpenExchange(Runnable ended) {
        this.ended = ended;
    }

    /** It is over; more ends than one are the same end. */
    void end() {
        if (over.compareAndSet(false, true)) {
            ended.run();
        }
    }

    /** Reads the answer as a handler does, and notices its end. */
    <T> BodyHandler<T> until(BodyHandler<T> handler) {
        return head -> new NoticedBody<>(handler.apply(head), this::end);
    }

    private record NoticedBody<T>(BodySubscriber<T> body, Runnable end) implements BodySubscriber<T> {
        @Override
        public CompletionStage<T> getBody() {
            return body.getBody();
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            body.onSubscribe(new NoticedSubscription(subscription, end));
        }

        @Override
        public void onNext(List<ByteBuffer> part) {
            body.onNext(part);
        }

        @Override
        public void onError(Throwable failure) {
            end.run();
            body.onError(failure);
        }

        @Override
        public void onComplete() {
            end.run();
            body.onComplete();
        }
    }

    private record NoticedSubscription(Flow.Subscription subscription, Runnable end) implements Flow.Subscription {
        @Override
        public void request(long parts) {
            subscription.request(parts);
        }

        @Override
        public void cancel() {
            subscription.cancel();
            end.run();
        }
    }
}
