package io.lyncedge.proxy.wire;

import static io.lyncedge.proxy.wire.AsciiBytes.isBlank;
import static io.lyncedge.proxy.wire.AsciiBytes.isToken;

/**
 * The grammar of chunk extensions (RFC 9112 section 7.1.1), byte by byte: they are never forwarded, but never trusted either.
 * Two things that the grammar would allow are refused, since other strict readers refuse them: bytes beyond ASCII within
 * quotes, and blanks between a value without quotes and a semicolon.
 */
final class ChunkExtensions {
    private State state = State.AFTER_ELEMENT;

    private enum State {
        /** Behind the size, or a quoted value. */
        AFTER_ELEMENT,
        /** Blanks behind them: only a semicolon may follow. */
        BLANKS_AFTER_ELEMENT,
        BEFORE_NAME,
        NAME,
        BLANKS_AFTER_NAME,
        BEFORE_VALUE,
        VALUE,
        QUOTED,
        ESCAPED,
        BROKEN
    }

    /** Begins behind a chunk size. */
    void begin() {
        state = State.AFTER_ELEMENT;
    }

    /** Reads one byte that is no control byte and tells whether the grammar allows it. */
    boolean accept(byte value) {
        state = switch (state) {
            case AFTER_ELEMENT -> afterElement(value);
            case BLANKS_AFTER_ELEMENT -> isBlank(value) ? state : ifSemicolon(value);
            case BEFORE_NAME -> isBlank(value) ? state : ifToken(value, State.NAME);
            case NAME -> isToken(value) ? state : afterName(value);
            case BLANKS_AFTER_NAME -> afterName(value);
            case BEFORE_VALUE -> isBlank(value) ? state : beginValue(value);
            case VALUE -> isToken(value) ? state : ifSemicolon(value);
            case QUOTED -> quoted(value);
            case ESCAPED -> value < 0 ? State.BROKEN : State.QUOTED;
            case BROKEN -> State.BROKEN;
        };
        return state != State.BROKEN;
    }

    /** Tells whether the line may end here. */
    boolean mayEnd() {
        return state == State.AFTER_ELEMENT || state == State.NAME || state == State.VALUE;
    }

    private static State afterElement(byte value) {
        return isBlank(value) ? State.BLANKS_AFTER_ELEMENT : ifSemicolon(value);
    }

    private static State afterName(byte value) {
        if (isBlank(value)) {
            return State.BLANKS_AFTER_NAME;
        }
        return value == '=' ? State.BEFORE_VALUE : ifSemicolon(value);
    }

    private static State beginValue(byte value) {
        return value == '"' ? State.QUOTED : ifToken(value, State.VALUE);
    }

    private static State quoted(byte value) {
        if (value == '"') {
            return State.AFTER_ELEMENT;
        }
        if (value < 0) {
            return State.BROKEN;
        }
        return value == '\\' ? State.ESCAPED : State.QUOTED;
    }

    private static State ifSemicolon(byte value) {
        return value == ';' ? State.BEFORE_NAME : State.BROKEN;
    }

    private static State ifToken(byte value, State next) {
        return isToken(value) ? next : State.BROKEN;
    }
}
