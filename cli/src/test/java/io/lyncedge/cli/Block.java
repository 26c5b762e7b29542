package io.lyncedge.cli;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/** Calls something that waits, or guards a method with a monitor. */
final class Block extends ArchCondition<JavaClass> {
    /** Start, swap and end of the process, which wait for event loops and are never called on one. */
    private static final Set<String> OFF_THE_LOOPS = Set.of("DataPlane", "Lifecycle", "Listeners", "Transport");

    private static final String FRONT = "io.lyncedge.proxy.front";

    private static final Set<String> WAITS = Set.of(
            "get", "join", "sync", "syncUninterruptibly", "await", "awaitUninterruptibly", "awaitTermination", "lock");

    Block() {
        super("block");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (type.getPackageName().equals(FRONT) && OFF_THE_LOOPS.contains(type.getSimpleName())) {
            return;
        }
        for (JavaAccess<?> access : type.getAccessesFromSelf()) {
            if (waits(access)) {
                events.add(SimpleConditionEvent.satisfied(access, access.getDescription()));
            }
        }
        for (JavaMethod method : type.getMethods()) {
            if (method.getModifiers().contains(JavaModifier.SYNCHRONIZED)) {
                events.add(SimpleConditionEvent.satisfied(method, method.getDescription() + " is synchronized"));
            }
        }
    }

    private static boolean waits(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String name = access.getName();
        return (owner.isEquivalentTo(Thread.class) && (name.equals("sleep") || name.equals("join")))
                || (owner.isEquivalentTo(Object.class) && name.equals("wait"))
                || owner.getPackageName().equals("java.nio.file")
                || (WAITS.contains(name) && isWaitable(owner));
    }

    private static boolean isWaitable(JavaClass owner) {
        return owner.isAssignableTo(Future.class)
                || owner.isAssignableTo(CompletableFuture.class)
                || owner.isAssignableTo(CountDownLatch.class)
                || owner.isAssignableTo(Lock.class)
                || owner.isAssignableTo(Condition.class);
    }
}
