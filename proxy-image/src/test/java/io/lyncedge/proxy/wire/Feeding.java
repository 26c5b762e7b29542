package io.lyncedge.proxy.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Feeds heads to the parsers in pieces, as a connection does. */
final class Feeding {
    private Feeding() {}

    static Outcome request(byte[] bytes, int... cuts) {
        RequestHeadParser parser = new RequestHeadParser(Scheme.HTTPS, HeadLimits.STANDARD);
        return feed(bytes, cuts, in -> outcome(parser.parse(in)));
    }

    static Outcome response(byte[] bytes, HttpMethod method, int... cuts) {
        ResponseHeadParser parser = new ResponseHeadParser(HeadLimits.STANDARD);
        return feed(bytes, cuts, in -> outcome(parser.parse(in, method)));
    }

    /** Returns all places between two bytes. */
    static int[] everyByte(byte[] bytes) {
        int[] cuts = new int[Math.max(0, bytes.length - 1)];
        for (int i = 0; i < cuts.length; i++) {
            cuts[i] = i + 1;
        }
        return cuts;
    }

    /** Feeds until the outcome is known; a piece that is not consumed to its end is followed by nothing. */
    private static Outcome feed(byte[] bytes, int[] cuts, Function<ByteBuf, Outcome> parser) {
        Outcome outcome = new Outcome.NeedsMore();
        int from = 0;
        for (int i = 0; i <= cuts.length && outcome instanceof Outcome.NeedsMore; i++) {
            int to = i == cuts.length ? bytes.length : cuts[i];
            outcome = feedPiece(bytes, from, to, parser);
            from = to;
        }
        return outcome;
    }

    private static Outcome feedPiece(byte[] bytes, int from, int to, Function<ByteBuf, Outcome> parser) {
        ByteBuf in = Unpooled.wrappedBuffer(bytes, from, to - from);
        Outcome outcome = parser.apply(in);
        assertThat(in.refCnt()).as("a parser keeps no buffer").isEqualTo(1);
        return outcome instanceof Outcome.Accepted accepted
                ? new Outcome.Accepted(accepted.reading(), in.readableBytes() + bytes.length - to)
                : outcome;
    }

    private static Outcome outcome(RequestParse parse) {
        return switch (parse) {
            case Incomplete _ -> new Outcome.NeedsMore();
            case Refused(WireFault fault) -> new Outcome.Refusal(fault);
            case RequestHead head -> new Outcome.Accepted(reading(head), 0);
        };
    }

    private static Outcome outcome(ResponseParse parse) {
        return switch (parse) {
            case Incomplete _ -> new Outcome.NeedsMore();
            case Refused(WireFault fault) -> new Outcome.Refusal(fault);
            case ResponseHead head -> new Outcome.Accepted(reading(head), 0);
        };
    }

    static Reading reading(RequestHead head) {
        List<String> start = List.of(
                head.method().name(), head.target().raw(), head.version().text());
        return Reading.of(start, fields(head.reader()), head.framing());
    }

    private static Reading reading(ResponseHead head) {
        List<String> start = List.of(head.version().text(), Integer.toString(head.status()));
        return Reading.of(start, fields(head.reader()), head.framing());
    }

    private static List<Reading.Field> fields(HeadReader head) {
        List<Reading.Field> fields = new ArrayList<>();
        HeadFields places = head.fields();
        for (int i = 0; i < places.count(); i++) {
            String name = AsciiBytes.text(head.room(), places.start(i), places.nameEnd(i));
            String value = AsciiBytes.text(head.room(), places.valueStart(i), places.valueEnd(i));
            fields.add(new Reading.Field(name, value));
        }
        return fields;
    }
}
