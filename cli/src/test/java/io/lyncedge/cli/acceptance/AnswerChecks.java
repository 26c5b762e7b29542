package io.lyncedge.cli.acceptance;

import io.lyncedge.simulator.recorder.RawAnswer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Compares an answer with what its row expects and with what the server really sent. */
final class AnswerChecks {

    private static final List<String> HOP_BY_HOP = List.of("connection", "keep-alive", "proxy-connection");

    /** The one line that the proxy adds, where the pool's affinity is Cookie. */
    private static final Pattern AFFINITY_COOKIE =
            Pattern.compile("Set-Cookie: lyncedge-[-a-z0-9]+=[-_A-Za-z0-9]{22}; Path=/; Secure; HttpOnly");

    private AnswerChecks() {}

    static void expected(AcceptanceRow row, RawAnswer answer, Faults faults) {
        faults.unless(
                row.expectedOutcomes().contains(String.valueOf(answer.status())),
                "status " + answer.status() + " instead of " + row.expectedStatus());
        faults.unless(answer.complete(), "the answer's body is cut");
        for (String line : row.answerHeaderLines()) {
            faults.unless(
                    FieldPattern.of(line).foundIn(answer.head()),
                    "no field '" + line + "' in " + answer.head().fieldLines());
        }
        faults.unless(row.answerBytes() == 0 || answer.body().length() > 0, "the answer has no body");
        if (row.connectionRule().equals("close")) {
            faults.unless(
                    answer.head().values("Connection").contains("close"), "the answer does not close the connection");
        }
    }

    /** Status, fields, their order and the body are those that the server sent. */
    static void relayed(String sent, RawAnswer answer, Faults faults) {
        int headEnd = sent.indexOf("\r\n\r\n");
        List<String> sentFields = endToEnd(List.of(sent.substring(0, headEnd).split("\r\n")));
        List<String> seenFields = endToEnd(answer.head().text().lines().toList()).stream()
                .filter(line -> !AFFINITY_COOKIE.matcher(line).matches())
                .toList();
        faults.unless(sentFields.equals(seenFields), "fields changed: " + sentFields + " became " + seenFields);
        faults.unless(sent.substring(headEnd + 4).equals(answer.body().wire()), "the body changed");
    }

    private static List<String> endToEnd(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.isEmpty())
                .filter(line -> !HOP_BY_HOP.contains(line.split(":", 2)[0].toLowerCase(Locale.ROOT)))
                .toList();
    }
}
