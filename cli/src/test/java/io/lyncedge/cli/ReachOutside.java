package io.lyncedge.cli;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.net.InetAddress;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Asks the clock, the environment, name servers or chance: the same input would not give the same output. */
final class ReachOutside extends ArchCondition<JavaClass> {
    private static final Set<String> SYSTEM =
            Set.of("getenv", "getProperty", "currentTimeMillis", "nanoTime", "exit", "identityHashCode");

    /** An address is a value, but for these. */
    private static final Set<String> LOOK_UPS =
            Set.of("getByName", "getAllByName", "getLocalHost", "getHostName", "getCanonicalHostName", "isReachable");

    ReachOutside() {
        super("reach outside");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        for (JavaAccess<?> access : type.getAccessesFromSelf()) {
            if (reachesOutside(access)) {
                events.add(SimpleConditionEvent.satisfied(access, access.getDescription()));
            }
        }
    }

    private static boolean reachesOutside(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        return (owner.isEquivalentTo(System.class) && SYSTEM.contains(access.getName()))
                || (owner.isEquivalentTo(InetAddress.class) && LOOK_UPS.contains(access.getName()))
                || (owner.getPackageName().equals("java.time")
                        && access.getName().equals("now"))
                || owner.isAssignableTo(Clock.class)
                || owner.isAssignableTo(InstantSource.class)
                || owner.isAssignableTo(RandomGenerator.class)
                || owner.isAssignableTo(Thread.class);
    }
}
