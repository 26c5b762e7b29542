package io.lyncedge.proxy.route;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whole paths, compared as the most lenient server would read them: any case, normalised. */
public final class PathSet {
    private final Set<List<String>> paths;

    /** Paths that start with a slash; none stands for all. */
    public PathSet(List<String> written) {
        paths = written.stream()
                .map(path -> NormalisedPath.of(PathDecoder.decode(bytesOf(path)).orElse(path))
                        .segments())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whether a path is among them.
     *
     * @param path without query, as it came, one char per byte
     */
    public boolean contains(String path) {
        if (paths.isEmpty()) {
            return true;
        }
        Optional<NormalisedPath> normalised = PathDecoder.decode(path).map(NormalisedPath::of);
        return normalised.isPresent() && paths.contains(normalised.get().segments());
    }

    private static String bytesOf(String path) {
        return new String(path.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
