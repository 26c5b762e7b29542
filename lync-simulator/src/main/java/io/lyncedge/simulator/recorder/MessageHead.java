package io.lyncedge.simulator.recorder;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The head of a request or of an answer, exactly as it came.
 *
 * @param text start line, field lines and the empty line with their line ends; ISO-8859-1, so one character is one byte
 */
public record MessageHead(String text) {

    /** Request line or status line, without its line end. */
    public String startLine() {
        return lines().getFirst();
    }

    /** The field lines in order, without line ends. */
    public List<String> fieldLines() {
        return lines().stream().skip(1).filter(line -> !line.isEmpty()).toList();
    }

    /** Every value of a field, in order, without white space around it; the name's case does not matter. */
    public List<String> values(String name) {
        String prefix = name.toLowerCase(Locale.ROOT) + ":";
        return fieldLines().stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(prefix))
                .map(line -> line.substring(prefix.length()).strip())
                .toList();
    }

    /** The first value of a field. */
    public Optional<String> value(String name) {
        return values(name).stream().findFirst();
    }

    /** First word of the start line: a request's method, an answer's version. */
    public String firstWord() {
        return startLine().split(" ", 2)[0];
    }

    /** Second word of the start line: a request's target, an answer's status; empty if there is none. */
    public String secondWord() {
        String[] words = startLine().split(" ", 3);
        return words.length > 1 ? words[1] : "";
    }

    private List<String> lines() {
        return List.of(text.split("\r\n", -1));
    }
}
