package io.lyncedge.proxy.wire;

import io.netty.buffer.ByteBuf;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a head or a trailer section line by line, as its bytes come. */
final class HeadReader {
    private final HeadBytes bytes = new HeadBytes();
    private final HeadLines lines = new HeadLines();
    private final HeadFields fields = new HeadFields();
    private final HeadLimits limits;
    private final HeadRules rules;
    private final boolean skipsBlankLine;
    private Phase phase;
    private boolean blankSkipped;
    private int headStart;
    private int fieldsStart;
    private @Nullable WireFault fault;

    private enum Phase {
        START_LINE,
        FIELDS,
        COMPLETE
    }

    private HeadReader(HeadLimits limits, HeadRules rules, Phase phase, boolean skipsBlankLine) {
        this.limits = limits;
        this.rules = rules;
        this.phase = phase;
        this.skipsBlankLine = skipsBlankLine;
    }

    /** Returns a reader that skips one empty line before each head. */
    static HeadReader ofRequests(HeadLimits limits, HeadRules rules) {
        return new HeadReader(limits, rules, Phase.START_LINE, true);
    }

    static HeadReader ofResponses(HeadLimits limits, HeadRules rules) {
        return new HeadReader(limits, rules, Phase.START_LINE, false);
    }

    /** Returns a reader of one section without start line. */
    static HeadReader ofTrailers(HeadLimits limits, HeadRules rules) {
        return new HeadReader(limits, rules, Phase.FIELDS, false);
    }

    /** Reads on and tells whether the section is complete; if not, {@link #fault} tells whether it ever will be. */
    boolean read(ByteBuf in) {
        while (fault == null && phase != Phase.COMPLETE) {
            HeadLines.Outcome outcome = lines.find(bytes, limit());
            if (outcome == HeadLines.Outcome.MISSING && !bytes.fill(in)) {
                return false;
            }
            fault = faultAfter(outcome);
        }
        if (fault == null) {
            bytes.giveBack(in, lines.next());
        }
        return fault == null;
    }

    Optional<WireFault> fault() {
        return Optional.ofNullable(fault);
    }

    private int limit() {
        return phase == Phase.START_LINE ? lines.next() + limits.startLine() : fieldsStart + limits.headers();
    }

    private @Nullable WireFault faultAfter(HeadLines.Outcome outcome) {
        return switch (outcome) {
            case MISSING -> null;
            case FAULTY -> lines.fault();
            case TOO_LONG -> phase == Phase.START_LINE ? WireFault.START_LINE_TOO_LONG : WireFault.HEADERS_TOO_LARGE;
            case FOUND -> phase == Phase.START_LINE ? startLine() : fieldLine();
        };
    }

    private @Nullable WireFault startLine() {
        if (lines.isBlank() && skipsBlankLine && !blankSkipped) {
            blankSkipped = true;
            return null;
        }
        headStart = lines.start();
        fieldsStart = lines.next();
        phase = Phase.FIELDS;
        return rules.startLine(bytes.room(), lines.start(), lines.end());
    }

    private @Nullable WireFault fieldLine() {
        if (lines.isBlank()) {
            fields.endAt(lines.start());
            phase = Phase.COMPLETE;
            return rules.end(bytes.room(), fields);
        }
        if (lines.next() - fieldsStart > limits.headers()) {
            return WireFault.HEADERS_TOO_LARGE;
        }
        if (fields.count() == limits.fields()) {
            return WireFault.TOO_MANY_FIELDS;
        }
        WireFault malformed = fields.add(bytes.room(), lines.start(), lines.end());
        return malformed != null ? malformed : rules.field(bytes.room(), fields, fields.count() - 1);
    }

    /** Tells whether bytes have come of a section that is not complete. */
    boolean begun() {
        return phase == Phase.FIELDS || (phase == Phase.START_LINE && bytes.end() > lines.next());
    }

    /** Forgets a complete head and expects the next. */
    void clear() {
        bytes.clear();
        lines.clear();
        fields.clear();
        phase = Phase.START_LINE;
        blankSkipped = false;
    }

    boolean isComplete() {
        return phase == Phase.COMPLETE;
    }

    HeadFields fields() {
        return fields;
    }

    byte[] room() {
        return bytes.room();
    }

    /** Returns where the start line begins. */
    int headStart() {
        return headStart;
    }

    /** Returns where the first field line begins. */
    int fieldsStart() {
        return fieldsStart;
    }

    /** Returns where the byte after the empty line stands. */
    int headEnd() {
        return lines.next();
    }
}
