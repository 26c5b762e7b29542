package io.lyncedge.proxy.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The obvious, slow way to read and rewrite a request head over TLS. Of the limits it knows those that count. */
final class ReferenceRequests {
    static final String ADDED = "X-Forwarded-For: 192.0.2.7\r\nX-Forwarded-Proto: https\r\n\r\n";

    private static final int MOST_FIELDS = 100;
    private static final Pattern REQUEST_LINE =
            Pattern.compile("(" + ReferenceFields.TOKEN + ") ([^ \t]+) HTTP/1\\.([01])");
    private static final Pattern ABSOLUTE = Pattern.compile("(?is)https?://.*");
    private static final Pattern PROTECTED = Pattern.compile(
            "host|transfer-encoding|authorization|cookie|expect|content-.*|if-.*|x-forwarded-.*|x-ms-.*");
    private static final Pattern READ_OR_SET =
            Pattern.compile("authorization|connection|content-length|cookie|expect|forwarded|host"
                    + "|http2-settings|keep-alive|proxy|proxy-authenticate|proxy-authorization|proxy-connection|set-cookie|te"
                    + "|trailer|transfer-encoding|upgrade|via|www-authenticate|x-ms-webticket|x-original-url|x-real-ip"
                    + "|x-rewrite-url|x-forwarded-.*|x-arr-.*");
    private static final Pattern REMOVED = Pattern.compile("connection|forwarded|http2-settings|keep-alive|proxy"
            + "|proxy-authenticate|proxy-authorization|proxy-connection|te|via|x-original-url|x-real-ip|x-rewrite-url"
            + "|x-forwarded-.*|x-arr-.*");

    private final List<String> lines = new ArrayList<>();
    private final List<Reading.Field> fields = new ArrayList<>();
    private String method = "";
    private String version = "";
    private String targetText = "";
    private ReferenceTarget target = new ReferenceTarget("/", Optional.empty());

    private ReferenceRequests() {}

    /** What some bytes are. */
    sealed interface Result {
        /** A head, with the head that goes upstream. */
        record Accepted(Reading reading, String forwarded, int left) implements Result {}

        /** Something that is refused. */
        record Refused() implements Result {}

        /** A head whose end has not come. */
        record Incomplete() implements Result {}
    }

    static Result read(String bytes) {
        return new ReferenceRequests().readLines(bytes);
    }

    private Result readLines(String bytes) {
        int at = bytes.startsWith("\r\n") ? 2 : 0;
        Matcher control = ReferenceFields.CONTROL.matcher(bytes);
        while (control.find(at)) {
            int end = control.start();
            if (bytes.startsWith("\r\n", end)) {
                String line = bytes.substring(at, end);
                at = end + 2;
                if (line.isEmpty() && !lines.isEmpty()) {
                    return finish(bytes.length() - at);
                }
                if (!readLine(line)) {
                    return new Result.Refused();
                }
            } else {
                boolean cut = bytes.substring(end).equals("\r");
                return cut ? new Result.Incomplete() : new Result.Refused();
            }
        }
        return new Result.Incomplete();
    }

    private boolean readLine(String line) {
        lines.add(line);
        return lines.size() == 1 ? readRequestLine(line) : readField(line);
    }

    private boolean readRequestLine(String line) {
        Matcher matcher = REQUEST_LINE.matcher(line);
        if (!matcher.matches()) {
            return false;
        }
        method = matcher.group(1);
        targetText = matcher.group(2);
        version = "HTTP/1." + matcher.group(3);
        Optional<ReferenceTarget> parsed = ReferenceTarget.of(method, targetText);
        parsed.ifPresent(found -> target = found);
        // The authority of absolute-form is looked at only after the last field, as the parser does.
        return parsed.isPresent() || ABSOLUTE.matcher(targetText).matches();
    }

    private boolean readField(String line) {
        return ReferenceFields.read(line).filter(this::take).isPresent() && fields.size() <= MOST_FIELDS;
    }

    private boolean take(Reading.Field field) {
        boolean first = values(field.name()).isEmpty();
        fields.add(field);
        return switch (field.name().toLowerCase(Locale.ROOT)) {
            case "host" -> first && ReferenceAuthority.of(field.value()).isPresent();
            case "content-length" -> first && ReferenceFields.isLength(field.value());
            case "transfer-encoding" -> first && field.value().equals("chunked");
            case "expect" -> field.value().equalsIgnoreCase("100-continue");
            case "connection" -> ReferenceFields.areOptions(values("connection"));
            default -> true;
        };
    }

    private List<String> values(String name) {
        return ReferenceFields.values(fields, name);
    }

    private List<String> options() {
        return ReferenceFields.options(values("connection"));
    }

    private Result finish(int left) {
        return isSound() ? new Result.Accepted(reading(), forwarded(), left) : new Result.Refused();
    }

    private boolean isSound() {
        boolean http10 = version.equals("HTTP/1.0");
        boolean chunked = !values("transfer-encoding").isEmpty();
        boolean misframed = chunked && (http10 || !values("content-length").isEmpty());
        boolean misdirected = values("host").isEmpty() && !http10;
        boolean steals =
                options().stream().anyMatch(option -> PROTECTED.matcher(option).matches());
        return !misframed && !misdirected && !steals && authorityMatches();
    }

    private boolean authorityMatches() {
        if (ReferenceTarget.of(method, targetText).isEmpty()) {
            return false;
        }
        return target.authority().isEmpty()
                || values("host").isEmpty()
                || target.authority()
                        .equals(ReferenceAuthority.of(values("host").getFirst()));
    }

    private Reading reading() {
        return Reading.of(List.of(method, targetText, version), fields, framing());
    }

    private BodyFraming framing() {
        if (!values("transfer-encoding").isEmpty()) {
            return BodyFraming.CHUNKED;
        }
        long length = values("content-length").stream()
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
        return length > 0 ? new BodyFraming.FixedLength(length) : BodyFraming.NONE;
    }

    private String forwarded() {
        StringBuilder head = new StringBuilder(method + " " + target.forwarded() + " HTTP/1.1\r\n");
        for (int i = 0; i < fields.size(); i++) {
            if (!isRemoved(fields.get(i).name().toLowerCase(Locale.ROOT))) {
                head.append(lines.get(i + 1)).append("\r\n");
            }
        }
        return head + (keepsUpgrade() ? "Connection: Upgrade\r\n" : "") + ADDED;
    }

    private boolean isRemoved(String name) {
        boolean disguised = name.contains("_")
                && READ_OR_SET.matcher(name.replace('_', '-')).matches();
        boolean listed = options().contains(name) && !ReferenceFields.NO_NAME.contains(name);
        boolean unneeded = (name.equals("upgrade") && !keepsUpgrade())
                || (name.equals("trailer") && !(framing() instanceof BodyFraming.Chunked && !keepsUpgrade()));
        return disguised || listed || unneeded || REMOVED.matcher(name).matches();
    }

    private boolean keepsUpgrade() {
        List<String> named = values("upgrade");
        return named.size() == 1
                && named.getFirst().equalsIgnoreCase("websocket")
                && options().contains("upgrade")
                && version.equals("HTTP/1.1");
    }
}
