package io.lyncedge.proxy.health;

/** Is told of probes, on their event loop: it must neither block nor throw. */
public interface HealthMeter {
    /**
     * A probe ended.
     *
     * @param pool name of the pool
     * @param good its answer was as expected
     */
    void probed(String pool, boolean good);
}
