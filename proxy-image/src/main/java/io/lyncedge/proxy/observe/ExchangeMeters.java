package io.lyncedge.proxy.observe;

import io.lyncedge.proxy.answer.AnswerCause;
import io.lyncedge.proxy.exchange.ExchangeFacts;
import io.lyncedge.proxy.exchange.ExchangeObserver;
import io.lyncedge.proxy.exchange.Outcome;
import io.lyncedge.proxy.route.Listener;
import io.lyncedge.proxy.wire.WireFault;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts exchanges. */
public final class ExchangeMeters implements ExchangeObserver, SampleSource {
    private static final String NO_PUBLICATION = "";

    private final Map<String, StatusCounter> requests = new ConcurrentHashMap<>();
    private final EnumCounter<AnswerCause> ownAnswers = new EnumCounter<>(AnswerCause.class);
    private final EnumCounter<Outcome> outcomes = new EnumCounter<>(Outcome.class);
    private final EnumCounter<WireFault> faults = new EnumCounter<>(WireFault.class);
    private final EnumCounter<Listener> active = new EnumCounter<>(Listener.class);
    private final DurationHistogram exchangeSeconds = new DurationHistogram();
    private final DurationHistogram answerSeconds = new DurationHistogram();
    private final LongAdder pinned = new LongAdder();
    private final LongAdder retries = new LongAdder();
    private final LongAdder requestBytes = new LongAdder();
    private final LongAdder answerBytes = new LongAdder();

    @Override
    public void exchangeBegan(Listener listener) {
        active.increment(listener);
    }

    @Override
    public void exchangeEnded(ExchangeFacts facts) {
        active.decrement(facts.listener());
        countRequest(facts);
        outcomes.increment(facts.outcome());
        facts.cause().ifPresent(ownAnswers::increment);
        facts.fault().ifPresent(faults::increment);
        exchangeSeconds.record(facts.durationNanos());
        if (facts.answeredAfterNanos() >= 0) {
            answerSeconds.record(facts.answeredAfterNanos());
        }
        if (facts.pinned()) {
            pinned.increment();
        }
        if (facts.retried()) {
            retries.increment();
        }
        requestBytes.add(facts.requestBytes());
        answerBytes.add(facts.answerBytes());
    }

    @Override
    public void sample(Samples samples) {
        requests.forEach((publication, counter) -> counter.sample(publication, samples));
        ownAnswers.forEach((cause, count) -> samples.add(Metric.OWN_ANSWERS, count, cause.word()));
        outcomes.forEach((outcome, count) -> samples.add(Metric.OUTCOMES, count, outcome.word()));
        faults.forEach((fault, count) -> samples.add(Metric.FAULTS, count, fault.logWord()));
        active.forEach((listener, count) -> samples.add(Metric.ACTIVE_EXCHANGES, count, word(listener)));
        samples.add(Metric.EXCHANGE_SECONDS, exchangeSeconds);
        samples.add(Metric.ANSWER_SECONDS, answerSeconds);
        samples.add(Metric.PINNED_EXCHANGES, pinned.sum());
        samples.add(Metric.RETRIES, retries.sum());
        samples.add(Metric.REQUEST_BYTES, requestBytes.sum());
        samples.add(Metric.ANSWER_BYTES, answerBytes.sum());
    }

    /** The word for a listener in labels and in the access log. */
    static String word(Listener listener) {
        return listener.scheme().word();
    }

    private void countRequest(ExchangeFacts facts) {
        String publication =
                facts.route().map(route -> route.publication().fqdn()).orElse(NO_PUBLICATION);
        StatusCounter counter = requests.get(publication);
        if (counter == null) {
            counter = requests.computeIfAbsent(publication, _ -> new StatusCounter());
        }
        counter.count(facts.status());
    }

    /** Counts by status class. */
    private static final class StatusCounter {
        private static final int CLASSES = 6;

        private final LongAdder[] counts = new LongAdder[CLASSES];

        StatusCounter() {
            java.util.Arrays.setAll(counts, _ -> new LongAdder());
        }

        void count(int status) {
            int statusClass = status / 100;
            counts[statusClass < CLASSES ? statusClass : 0].increment();
        }

        void sample(String publication, Samples samples) {
            for (int i = 0; i < CLASSES; i++) {
                String status = i == 0 ? "none" : String.format(Locale.ROOT, "%dxx", i);
                samples.add(Metric.REQUESTS, counts[i].sum(), List.of(publication, status));
            }
        }
    }
}
