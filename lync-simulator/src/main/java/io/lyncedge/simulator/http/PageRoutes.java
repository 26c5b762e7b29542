package io.lyncedge.simulator.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Finds pages by the leading segments of the path, in any case: the longest prefix wins. */
public final class PageRoutes {

    private final Map<String, Page> pages = new LinkedHashMap<>();

    /** Adds a page for a path and all below it. */
    public PageRoutes add(String prefix, Page page) {
        pages.put(prefix, page);
        return this;
    }

    /** The page for a request. */
    public Optional<Page> find(PageRequest request) {
        String prefix = request.path();
        while (!prefix.isEmpty()) {
            Page page = pages.get(prefix);
            if (page != null) {
                return Optional.of(page);
            }
            prefix = prefix.substring(0, prefix.lastIndexOf('/') < 0 ? 0 : prefix.lastIndexOf('/'));
        }
        return Optional.empty();
    }
}
