package io.lyncedge.proxy.corpus;

/**
 * Bytes in a readable notation, one char each: {@code \r \n \t \0 \\ \{ \}}, {@code \xHH}, and <code>{N*text}</code> for
 * N times a text.
 */
final class CorpusText {
    private final String notation;
    private int at;

    private CorpusText(String notation) {
        this.notation = notation;
    }

    /** Returns the bytes. */
    static String read(String notation) {
        CorpusText text = new CorpusText(notation);
        String bytes = text.readTo(false);
        if (text.at != notation.length()) {
            throw new IllegalArgumentException("unmatched brace: " + notation);
        }
        return bytes;
    }

    private String readTo(boolean brace) {
        StringBuilder bytes = new StringBuilder();
        while (at < notation.length() && !(brace && notation.charAt(at) == '}')) {
            char next = notation.charAt(at++);
            switch (next) {
                case '\\' -> bytes.append(escaped());
                case '{' -> bytes.append(repeated());
                default -> bytes.append(next);
            }
        }
        return bytes.toString();
    }

    private char escaped() {
        char kind = notation.charAt(at++);
        return switch (kind) {
            case 'r' -> '\r';
            case 'n' -> '\n';
            case 't' -> '\t';
            case '0' -> '\0';
            case 'x' -> {
                at += 2;
                yield (char) Integer.parseInt(notation.substring(at - 2, at), 16);
            }
            case '\\', '{', '}' -> kind;
            default -> throw new IllegalArgumentException("unknown escape: " + notation);
        };
    }

    private String repeated() {
        int star = notation.indexOf('*', at);
        int times = Integer.parseInt(notation.substring(at, star));
        at = star + 1;
        String text = readTo(true);
        at++;
        return text.repeat(times);
    }
}
