package io.lyncedge.operator.timer;

import java.util.ArrayDeque;
import java.util.Deque;

/** Bounds how many tasks are under way; the others wait in their order. Confined to one timer. */
public final class Slots {
    private final int limit;
    private final Deque<Runnable> urgent = new ArrayDeque<>();
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private int taken;

    /**
     * All of them free.
     *
     * @param limit how many there are
     */
    public Slots(int limit) {
        this.limit = limit;
    }

    /** Begins a task now, or once a slot is free. Its end is told with {@link #release}. */
    public void take(Runnable task) {
        enter(task, waiting);
    }

    /** The same, before those that wait by {@link #take}. */
    public void takeUrgently(Runnable task) {
        enter(task, urgent);
    }

    private void enter(Runnable task, Deque<Runnable> queue) {
        if (taken == limit) {
            queue.add(task);
            return;
        }
        taken++;
        task.run();
    }

    /** A task has ended. */
    public void release() {
        Runnable next = (urgent.isEmpty() ? waiting : urgent).poll();
        if (next == null) {
            taken--;
        } else {
            next.run();
        }
    }
}
