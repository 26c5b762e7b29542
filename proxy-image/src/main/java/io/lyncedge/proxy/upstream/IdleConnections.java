package io.lyncedge.proxy.upstream;

import io.lyncedge.proxy.exchange.Reuse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The kept-alive upstream connections of one event loop that carry no exchange. */
final class IdleConnections {
    private final Map<Target, Deque<UpstreamConnection>> byTarget = new HashMap<>();

    /** Takes the one that was used last, if it may carry the request. */
    @Nullable
    UpstreamConnection take(Target target, Reuse reuse) {
        Deque<UpstreamConnection> idle = byTarget.get(target);
        if (idle == null || reuse == Reuse.NONE) {
            return null;
        }
        UpstreamConnection last = idle.peekLast();
        if (last == null || !last.open() || (reuse == Reuse.RECENT && !last.usedRecently())) {
            return null;
        }
        return idle.pollLast();
    }

    void add(UpstreamConnection connection) {
        byTarget.computeIfAbsent(connection.target(), _ -> new ArrayDeque<>()).addLast(connection);
    }

    void remove(UpstreamConnection connection) {
        Deque<UpstreamConnection> idle = byTarget.get(connection.target());
        if (idle != null) {
            idle.remove(connection);
        }
    }

    /** Closes all whose target is like that. */
    void closeIf(Predicate<Target> condition) {
        List<UpstreamConnection> closing = new ArrayList<>();
        Iterator<Map.Entry<Target, Deque<UpstreamConnection>>> entries =
                byTarget.entrySet().iterator();
        while (entries.hasNext()) {
            Map.Entry<Target, Deque<UpstreamConnection>> entry = entries.next();
            if (condition.test(entry.getKey())) {
                closing.addAll(entry.getValue());
                entries.remove();
            }
        }
        closing.forEach(UpstreamConnection::close);
    }
}
