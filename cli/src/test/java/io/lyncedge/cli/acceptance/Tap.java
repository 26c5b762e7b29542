package io.lyncedge.cli.acceptance;

import io.lyncedge.simulator.recorder.RawClient;
import io.lyncedge.simulator.recorder.RawExchange;
import io.lyncedge.simulator.recorder.RecordedRequest;
import io.lyncedge.simulator.recorder.Responder;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Lets a recorder answer as a simulated server does: each recorded connection has one connection of its own to the
 * simulator, so that what binds to a connection binds to the recorded one.
 */
final class Tap implements Responder {

    /** Opens a connection to the simulator. */
    @FunctionalInterface
    interface Behind {
        RawClient connect() throws IOException;
    }

    private final Behind behind;
    private final Map<Integer, RawClient> connections = new ConcurrentHashMap<>();
    private final List<String> answers = new CopyOnWriteArrayList<>();
    private volatile boolean holding;

    Tap(Behind behind) {
        this.behind = behind;
    }

    /** All that was answered, each answer as its exact bytes. */
    List<String> answers() {
        return answers;
    }

    /** From now on answers nothing: a long poll without events. */
    void hold() {
        holding = true;
    }

    /** Answers again. */
    void release() {
        holding = false;
    }

    @Override
    public void answer(RawExchange exchange) throws IOException, InterruptedException {
        if (holding) {
            exchange.awaitEnd();
            return;
        }
        if (exchange.request().head().value("Transfer-Encoding").isPresent()) {
            exchange.awaitBody();
            exchange.write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
            return;
        }
        RawClient simulator = connection(exchange.connection().id());
        RecordedRequest head = exchange.request();
        simulator.write(head.head().text());
        if (head.head().value("Expect").isEmpty()) {
            simulator.write(exchange.awaitBody().body().wire());
        }
        String bytes = read(simulator, head.method());
        answers.add(bytes);
        exchange.write(bytes);
    }

    private synchronized RawClient connection(int recorded) throws IOException {
        RawClient known = connections.get(recorded);
        if (known == null) {
            known = behind.connect();
            connections.put(recorded, known);
        }
        return known;
    }

    private static String read(RawClient simulator, String method) throws IOException {
        var answer = simulator.readAnswer(method);
        return answer.head().text() + answer.body().wire();
    }
}
