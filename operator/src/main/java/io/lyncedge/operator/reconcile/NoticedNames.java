package io.lyncedge.operator.reconcile;

import io.lyncedge.operator.dns.NameAnswer;
import io.lyncedge.operator.dns.NameResolver;
import java.util.Map;
import java.util.Set;

/** Passes questions on and notices whether an answer is still awaited. For one reconciliation, by one thread. */
final class NoticedNames implements NameResolver {
    private final NameResolver names;
    private boolean pending;

    NoticedNames(NameResolver names) {
        this.names = names;
    }

    @Override
    public Map<String, NameAnswer> resolve(Set<String> wanted) {
        Map<String, NameAnswer> answers = names.resolve(wanted);
        pending |= answers.values().stream().anyMatch(NameAnswer.Pending.class::isInstance);
        return answers;
    }

    boolean isPending() {
        return pending;
    }
}
