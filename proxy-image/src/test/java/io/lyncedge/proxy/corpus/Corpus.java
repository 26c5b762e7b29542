package io.lyncedge.proxy.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads files of records. Each line of a record begins with a word: {@code case NAME} begins it; {@code on tls|plain};
 * {@code status N}; {@code >} bytes of the client, {@code >>} what the pool is to receive; {@code <} bytes of the pool,
 * {@code <<} what the client is to get; {@code later} parts what follows in time; {@code end} tells what the pool does then.
 * Lines that begin with {@code #}, and empty ones, mean nothing.
 */
public final class Corpus {
    private final String name;
    private Optional<String> only = Optional.empty();
    private int status = 200;
    private String end = "open";
    private final List<StringBuilder> sent = parts();
    private final List<StringBuilder> answered = parts();
    private final StringBuilder received = new StringBuilder();
    private final StringBuilder delivered = new StringBuilder();

    private Corpus(String name) {
        this.name = name;
    }

    /** Returns the records of these files, in order. */
    public static List<CorpusCase> read(String... files) {
        return Arrays.stream(files).flatMap(Corpus::readFile).toList();
    }

    private static Stream<CorpusCase> readFile(String file) {
        List<Corpus> records = new ArrayList<>();
        for (String line : text(file).split("\n")) {
            if (line.startsWith("case ")) {
                records.add(new Corpus(line.substring("case ".length())));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                records.getLast().read(line);
            }
        }
        return records.stream().map(Corpus::record);
    }

    private static String text(String file) {
        try (InputStream in = Corpus.class.getResourceAsStream("/corpus/" + file + ".txt")) {
            if (in == null) {
                throw new IllegalArgumentException("no corpus " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void read(String line) {
        String[] words = line.split(" ", 2);
        String value = words.length == 2 ? words[1] : "";
        switch (words[0]) {
            case "on" -> only = Optional.of(value);
            case "status" -> status = Integer.parseInt(value);
            case "end" -> end = value;
            case ">" -> sent.getLast().append(CorpusText.read(value));
            case ">>" -> received.append(CorpusText.read(value));
            case "<" -> answered.getLast().append(CorpusText.read(value));
            case "<<" -> delivered.append(CorpusText.read(value));
            case "later" -> later();
            default -> throw new IllegalArgumentException("unknown line in case " + name + ": " + line);
        }
    }

    /** Parts the side that spoke last. */
    private void later() {
        List<StringBuilder> side = answered.getFirst().isEmpty() ? sent : answered;
        side.add(new StringBuilder());
    }

    private CorpusCase record() {
        return new CorpusCase(
                name, only, status, strings(sent), given(received), strings(answered), given(delivered), end);
    }

    private static List<StringBuilder> parts() {
        return new ArrayList<>(List.of(new StringBuilder()));
    }

    private static List<String> strings(List<StringBuilder> parts) {
        return parts.stream().map(StringBuilder::toString).toList();
    }

    private static Optional<String> given(StringBuilder text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text.toString());
    }
}
