package io.lyncedge.simulator.pages;

import io.lyncedge.simulator.ntlm.NtlmDomain;

/**
 * A simulated pool.
 *
 * @param role what it is
 * @param webFqdn its external web services FQDN, which its documents hand out; for Office Web Apps the farm's
 * @param homePool external web services FQDN of the users' home pool: its own on a Front End, another's on a Director
 * @param domain accounts
 * @param timeScale every waiting time of the real thing is multiplied by this: 1 waits as long, 0.001 makes 900 s to 0.9 s
 */
public record PoolSettings(Role role, String webFqdn, String homePool, NtlmDomain domain, double timeScale) {

    /** A Front End pool that homes its users, in real time. */
    public static PoolSettings frontEnd(String webFqdn) {
        return new PoolSettings(Role.FRONT_END, webFqdn, webFqdn, NtlmDomain.contoso(), 1);
    }

    /** A Director pool whose users live on another pool, in real time. */
    public static PoolSettings director(String webFqdn, String homePool) {
        return new PoolSettings(Role.DIRECTOR, webFqdn, homePool, NtlmDomain.contoso(), 1);
    }

    /** An Office Web Apps farm. */
    public static PoolSettings officeWebApps(String farmFqdn) {
        return new PoolSettings(Role.OFFICE_WEB_APPS, farmFqdn, farmFqdn, NtlmDomain.contoso(), 1);
    }

    /** The same with other times. */
    public PoolSettings withTimeScale(double factor) {
        return new PoolSettings(role, webFqdn, homePool, domain, factor);
    }
}
