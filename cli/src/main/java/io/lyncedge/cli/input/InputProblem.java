package io.lyncedge.cli.input;

import java.util.Optional;

/**
 * One thing that is wrong with what the user gave.
 *
 * @param source file or directory, as the user named it
 * @param line in the file, from 1; absent where there is none
 * @param path field or key; empty for the file as a whole
 * @param reason what is wrong; never the content of a Secret
 * @param remedy what to write instead
 */
public record InputProblem(String source, Optional<Integer> line, String path, String reason, String remedy) {
    /** A problem of a file or directory as a whole. */
    public static InputProblem of(String source, String reason, String remedy) {
        return new InputProblem(source, Optional.empty(), "", reason, remedy);
    }

    @Override
    public String toString() {
        return source
                + line.map(number -> ":" + number).orElse("")
                + (path.isEmpty() ? "" : ": " + path)
                + ": " + reason + "; " + remedy;
    }
}
