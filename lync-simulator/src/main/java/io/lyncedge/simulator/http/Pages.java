package io.lyncedge.simulator.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** The usual kinds of pages. */
public final class Pages {

    /** Bodies of small requests are kept up to this length, in bytes; the rest is ignored. */
    private static final int LONGEST_TEXT = 1 << 20;

    private Pages() {}

    /** Answers after the body has come, whatever it was. */
    public static Page of(Function<PageRequest, PageAnswer> answer) {
        return request -> ignoringBody(() -> CompletableFuture.completedFuture(answer.apply(request)));
    }

    /** Answers some time after the body has come, whatever it was. */
    public static Page later(Function<PageRequest, CompletableFuture<PageAnswer>> answer) {
        return request -> ignoringBody(() -> answer.apply(request));
    }

    /** Answers after the body has come and in its knowledge: ISO-8859-1, at most 1 MiB of it. */
    public static Page withText(BiFunction<PageRequest, String, PageAnswer> answer) {
        return request -> new Opening.Reading(new TextReader(text -> answer.apply(request, text)));
    }

    private static Opening ignoringBody(Supplier<CompletableFuture<PageAnswer>> answer) {
        return new Opening.Reading(new BodyReader() {
            @Override
            public void read(byte[] bytes) {
                // Not of interest.
            }

            @Override
            public CompletableFuture<PageAnswer> finish() {
                return answer.get();
            }
        });
    }

    private record TextReader(ByteArrayOutputStream kept, Function<String, PageAnswer> answer) implements BodyReader {

        TextReader(Function<String, PageAnswer> answer) {
            this(new ByteArrayOutputStream(), answer);
        }

        @Override
        public void read(byte[] bytes) {
            kept.write(bytes, 0, Math.min(bytes.length, LONGEST_TEXT - kept.size()));
        }

        @Override
        public CompletableFuture<PageAnswer> finish() {
            String text = kept.toString(StandardCharsets.ISO_8859_1);
            return CompletableFuture.completedFuture(answer.apply(text));
        }
    }
}
