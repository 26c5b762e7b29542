package io.lyncedge.proxy.wire;

import io.netty.handler.codec.http.HttpMethod;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The obvious, slow way to read the head of an answer. Of the limits it knows those that count. */
final class ReferenceResponses {
    private static final int MOST_FIELDS = 100;
    private static final Pattern STATUS_LINE =
            Pattern.compile("(HTTP/1\\.[01]) ([1-5][0-9][0-9])(?: .*)?", Pattern.DOTALL);

    private final HttpMethod method;
    private final List<Reading.Field> fields = new ArrayList<>();
    private List<String> start = List.of();

    private ReferenceResponses(HttpMethod method) {
        this.method = method;
    }

    /** What some bytes are. */
    sealed interface Result {
        /** A head. */
        record Accepted(Reading reading, int left) implements Result {}

        /** Something that is refused. */
        record Refused() implements Result {}

        /** A head whose end has not come. */
        record Incomplete() implements Result {}
    }

    static Result read(String bytes, HttpMethod method) {
        return new ReferenceResponses(method).readLines(bytes);
    }

    private Result readLines(String bytes) {
        int at = 0;
        Matcher control = ReferenceFields.CONTROL.matcher(bytes);
        while (control.find(at)) {
            int end = control.start();
            if (!bytes.startsWith("\r\n", end)) {
                boolean cut = bytes.substring(end).equals("\r");
                return cut ? new Result.Incomplete() : new Result.Refused();
            }
            String line = bytes.substring(at, end);
            at = end + 2;
            if (line.isEmpty() && !start.isEmpty()) {
                return finish(bytes.length() - at);
            }
            if (!(start.isEmpty() ? readStatusLine(line) : readField(line))) {
                return new Result.Refused();
            }
        }
        return new Result.Incomplete();
    }

    private boolean readStatusLine(String line) {
        Matcher matcher = STATUS_LINE.matcher(line);
        if (matcher.matches()) {
            start = List.of(matcher.group(1), matcher.group(2));
        }
        return matcher.matches();
    }

    private boolean readField(String line) {
        Optional<Reading.Field> field = ReferenceFields.read(line);
        field.ifPresent(fields::add);
        return field.isPresent()
                && fields.size() <= MOST_FIELDS
                && lengths().allMatch(ReferenceFields::isLength)
                && lengths().distinct().count() <= 1
                && codings().size() <= 1
                && codings().stream().allMatch("chunked"::equalsIgnoreCase)
                && ReferenceFields.areOptions(ReferenceFields.values(fields, "connection"));
    }

    private Stream<String> lengths() {
        return ReferenceFields.values(fields, "content-length").stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(ReferenceFields::trimmed);
    }

    private List<String> codings() {
        return ReferenceFields.values(fields, "transfer-encoding");
    }

    private Result finish(int left) {
        boolean misframed = !codings().isEmpty() && start.getFirst().equals("HTTP/1.0");
        return misframed ? new Result.Refused() : new Result.Accepted(Reading.of(start, fields, framing()), left);
    }

    private BodyFraming framing() {
        String status = start.getLast();
        if (method.equals(HttpMethod.HEAD) || status.matches("1..|204|304")) {
            return BodyFraming.NONE;
        }
        if (!codings().isEmpty()) {
            return BodyFraming.CHUNKED;
        }
        return lengths()
                .findFirst()
                .map(Long::parseLong)
                .map(ReferenceResponses::fixed)
                .orElse(BodyFraming.UNTIL_CLOSE);
    }

    private static BodyFraming fixed(long length) {
        return length > 0 ? new BodyFraming.FixedLength(length) : BodyFraming.NONE;
    }
}
