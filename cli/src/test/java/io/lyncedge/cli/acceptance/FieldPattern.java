package io.lyncedge.cli.acceptance;

import io.lyncedge.simulator.recorder.MessageHead;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A field line that an answer must carry, as requests.csv writes it: {@code ...} and unknown placeholders stand for
 * anything, and parameters may follow.
 */
record FieldPattern(String name, Pattern value) {

    static FieldPattern of(String line) {
        String[] parts = Names.expand(line).split(":", 2);
        StringBuilder pattern = new StringBuilder();
        for (String literal : parts[1].strip().replaceAll("\\{[^}]*}", "...").split("\\.\\.\\.", -1)) {
            pattern.append(pattern.isEmpty() ? "" : ".*").append(Pattern.quote(literal));
        }
        return new FieldPattern(parts[0].strip().toLowerCase(Locale.ROOT), Pattern.compile(pattern + "(\\s*[;,].*)?"));
    }

    boolean foundIn(MessageHead head) {
        return head.values(name).stream().anyMatch(seen -> value.matcher(seen).matches());
    }
}
