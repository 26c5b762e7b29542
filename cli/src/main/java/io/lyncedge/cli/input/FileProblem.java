package io.lyncedge.cli.input;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Optional;

/** What the system says about a file, in words. */
final class FileProblem {
    private FileProblem() {}

    static InputProblem of(Path path, IOException fault) {
        String source = path.toString();
        return switch (fault) {
            case NoSuchFileException missing ->
                InputProblem.of(source, missing.getFile() + " does not exist", "check the path");
            case AccessDeniedException denied ->
                InputProblem.of(source, denied.getFile() + " may not be read", "give the process the right to read it");
            case NotDirectoryException _ -> InputProblem.of(source, "is not a directory", "name a directory");
            default ->
                InputProblem.of(
                        source,
                        "cannot be read: "
                                + Optional.ofNullable(fault.getMessage()).orElse("no reason given"),
                        "check the path");
        };
    }
}
