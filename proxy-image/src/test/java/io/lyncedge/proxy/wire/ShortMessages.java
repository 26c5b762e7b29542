package io.lyncedge.proxy.wire;

import io.lyncedge.proxy.corpus.Corpus;
import io.lyncedge.proxy.corpus.CorpusCase;
import java.util.stream.Stream;

/** What fuzzing begins with: the messages of the corpus and of the parsers' own tests, as far as they are short. */
final class ShortMessages {
    private static final int LONGEST = 1_000;
    private static final String HEAD_END = "\r\n\r\n";

    private ShortMessages() {}

    /** Heads of requests, good and bad, some with what follows. */
    static Stream<byte[]> requestHeads() {
        return bytes(requests());
    }

    /** Heads of answers, good and bad, some with what follows. */
    static Stream<byte[]> responseHeads() {
        return bytes(responses());
    }

    /** Chunked bodies, good and bad. */
    static Stream<byte[]> chunks() {
        Stream<String> ofMessages = Stream.concat(requests(), responses())
                .filter(message -> message.contains("hunked") && message.contains(HEAD_END))
                .map(message -> message.substring(message.indexOf(HEAD_END) + HEAD_END.length()));
        return bytes(Stream.concat(ofMessages, RefusedChunks.all().map(RefusedChunks.Case::body)));
    }

    private static Stream<String> requests() {
        Stream<String> corpus = Corpus.read(
                        "exact-requests",
                        "refused-framing",
                        "refused-form",
                        "refused-names",
                        "refused-chunks",
                        "refused-later")
                .stream()
                .map(CorpusCase::sent)
                .map(parts -> String.join("", parts));
        Stream<String> accepted = AcceptedRequests.all().map(AcceptedRequests.Case::head);
        return Stream.of(corpus, accepted, RefusedRequests.all().map(RefusedRequests.Case::head))
                .flatMap(messages -> messages);
    }

    private static Stream<String> responses() {
        Stream<String> corpus = Corpus.read("exact-answers", "hostile").stream()
                .map(CorpusCase::answered)
                .map(parts -> String.join("", parts));
        Stream<String> accepted = AcceptedResponses.all().map(AcceptedResponses.Case::head);
        return Stream.of(corpus, accepted, RefusedResponses.all().map(RefusedResponses.Case::head))
                .flatMap(messages -> messages);
    }

    private static Stream<byte[]> bytes(Stream<String> messages) {
        return messages.filter(message -> message.length() <= LONGEST)
                .distinct()
                .map(AsciiBytes::of);
    }
}
