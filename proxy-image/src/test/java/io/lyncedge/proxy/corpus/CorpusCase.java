package io.lyncedge.proxy.corpus;

import java.util.List;
import java.util.Optional;

/**
 * One record. Texts hold one char a byte; {@code HOST} stands for the name asked for.
 *
 * @param name what is special about it
 * @param only the one listener that it is meant for, {@code tls} or {@code plain}; empty if for both
 * @param status of the client's answer; 0 if it is to break off
 * @param sent what the client sends, part by part
 * @param received what the pool is to receive, if that is not what the client sends
 * @param answered what the pool answers, part by part
 * @param delivered what the client is to get, if that is not what the pool answers
 * @param end what the pool does behind its answer: {@code open}, {@code finish}, {@code cut} or {@code reset}
 */
public record CorpusCase(
        String name,
        Optional<String> only,
        int status,
        List<String> sent,
        Optional<String> received,
        List<String> answered,
        Optional<String> delivered,
        String end) {

    /** Tells whether it is meant for that listener. */
    public boolean isFor(String listener) {
        return only.isEmpty() || only.get().equals(listener);
    }

    /** The same with a name in the place of {@code HOST}. */
    public CorpusCase to(String host) {
        return new CorpusCase(
                name,
                only,
                status,
                sent.stream().map(part -> part.replace("HOST", host)).toList(),
                received.map(bytes -> bytes.replace("HOST", host)),
                answered,
                delivered,
                end);
    }

    @Override
    public String toString() {
        return name;
    }
}
