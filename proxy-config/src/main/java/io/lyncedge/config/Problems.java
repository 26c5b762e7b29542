package io.lyncedge.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Collects the problems of one configuration; each check says whether it held. */
final class Problems {
    private final List<ConfigProblem> found = new ArrayList<>();

    List<ConfigProblem> found() {
        return List.copyOf(found);
    }

    void add(String path, String reason, String remedy) {
        found.add(new ConfigProblem(path, reason, remedy));
    }

    void require(boolean holds, String path, String reason, String remedy) {
        if (!holds) {
            add(path, reason, remedy);
        }
    }

    void range(String path, long value, long low, long high) {
        require(value >= low && value <= high, path, value + " is out of range", "write " + low + " to " + high);
    }

    void size(String path, List<?> list, int low, int high) {
        require(
                list.size() >= low && list.size() <= high,
                path,
                "has " + list.size() + " items",
                "write " + low + " to " + high);
    }

    void form(String path, String text, Predicate<String> form, String remedy) {
        require(form.test(text), path, "'" + text + "' is malformed", remedy);
    }

    /** Every key may occur once; the path of the second occurrence is {@code path[index].field}. */
    void unique(String path, String field, Stream<String> keys) {
        Set<String> seen = new HashSet<>();
        List<String> all = keys.toList();
        for (int i = 0; i < all.size(); i++) {
            require(
                    seen.add(all.get(i)),
                    path + "[" + i + "]" + field,
                    "'" + all.get(i) + "' stands there twice",
                    "remove one");
        }
    }
}
