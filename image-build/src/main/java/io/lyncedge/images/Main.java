package io.lyncedge.images;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Builds all images: {@code Main ROOT OUTPUT}. Ends with 1 if one cannot be built or is too large. */
public final class Main {
    private static final int ARGUMENTS = 2;

    private Main() {}

    /** Builds them and prints name, sizes and digest of each. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != ARGUMENTS) {
            System.err.println("Usage: Main ROOT OUTPUT");
            System.exit(2);
        }
        try {
            List<BuiltImage> images =
                    ImageBuilder.prepare(Path.of(arguments[1])).buildAll(Path.of(arguments[0]));
            images.forEach(image -> System.out.println(image.line()));
            List<BuiltImage> large =
                    images.stream().filter(image -> !image.fits()).toList();
            large.forEach(image -> System.err.println(image.name() + " has more than 120 MiB"));
            System.exit(large.isEmpty() ? 0 : 1);
        } catch (ImageBuildException e) {
            System.err.println("images: " + e.getMessage());
            System.exit(1);
        }
    }
}
