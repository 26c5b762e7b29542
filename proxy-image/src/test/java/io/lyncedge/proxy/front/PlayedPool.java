package io.lyncedge.proxy.front;

import io.lyncedge.proxy.corpus.CorpusCase;
import io.lyncedge.simulator.recorder.RawExchange;
import io.lyncedge.simulator.recorder.RawRecorder;
import io.lyncedge.simulator.recorder.Responder;
import io.lyncedge.simulator.recorder.Responders;
import java.io.IOException;
import java.util.Optional;

/** A pool that answers as a case of the corpus says; requests for {@value #NEXT} always get {@value #MINE}. */
final class PlayedPool implements AutoCloseable {
    static final String NEXT = "/next";
    static final String MINE = "mine";

    private static final long PAUSE_MILLIS = 50;
    private static final Responder NEXT_ANSWER = Responders.answering("HTTP/1.1 200 OK", MINE);

    private final RawRecorder recorder;
    private volatile Optional<CorpusCase> played = Optional.empty();

    /** Starts one, with TLS or in clear. */
    PlayedPool(boolean tls) {
        recorder = tls ? RawRecorder.tls(Plan.POOL, this::answer) : RawRecorder.plain(this::answer);
    }

    RawRecorder recorder() {
        return recorder;
    }

    void play(CorpusCase next) {
        played = Optional.of(next);
    }

    private void answer(RawExchange exchange) throws IOException, InterruptedException {
        String target = exchange.awaitBody().target();
        Optional<CorpusCase> script =
                played.filter(next -> !next.answered().getFirst().isEmpty());
        if (target.equals(NEXT)) {
            NEXT_ANSWER.answer(exchange);
        } else if (script.isEmpty()) {
            Responders.ok().answer(exchange);
        } else {
            play(script.get(), exchange);
        }
    }

    private static void play(CorpusCase script, RawExchange exchange) throws IOException, InterruptedException {
        String first = script.answered().getFirst();
        exchange.write(first);
        for (String part : script.answered().subList(1, script.answered().size())) {
            Pauses.of(PAUSE_MILLIS);
            exchange.write(part);
        }
        switch (script.end()) {
            case "open" -> {}
            case "finish" -> exchange.finish();
            case "cut" -> exchange.cut();
            case "reset" -> exchange.reset();
            default -> throw new IllegalArgumentException("unknown end of case " + script);
        }
    }

    @Override
    public void close() {
        recorder.close();
    }
}
