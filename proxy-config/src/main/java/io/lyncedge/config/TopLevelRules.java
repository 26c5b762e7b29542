package io.lyncedge.config;

/** What holds for the configuration as a whole: resource, listeners, time limits, drain. */
final class TopLevelRules {
    static final long DAY_MILLIS = 86_400_000;

    private static final long MAX_PROPAGATION_MILLIS = 300_000;
    private static final long MAX_DRAIN_MILLIS = 7_200_000;

    private TopLevelRules() {}

    static void check(ProxyConfig config, Problems problems) {
        problems.form("resource", config.resource(), Forms::isResource, "write namespace/name");
        checkListeners(config, problems);
        checkTimeouts(config.timeouts(), problems);
        problems.range("drain.propagationMillis", config.drain().propagationMillis(), 0, MAX_PROPAGATION_MILLIS);
        problems.range("drain.timeoutMillis", config.drain().timeoutMillis(), 1, MAX_DRAIN_MILLIS);
    }

    private static void checkListeners(ProxyConfig config, Problems problems) {
        boolean https = config.publications().stream().anyMatch(p -> p.https() == HttpsMode.BRIDGE);
        boolean http = config.publications().stream().anyMatch(p -> p.http() != HttpMode.CLOSED);
        problems.require(
                config.listeners().https() || !https,
                "listeners.https",
                "is false while a publication bridges https",
                "write true");
        problems.require(
                config.listeners().http() == http,
                "listeners.http",
                "does not follow from the publications",
                "write " + http + ", since " + (http ? "a" : "no") + " publication redirects or bridges http");
    }

    private static void checkTimeouts(TimeoutsConfig timeouts, Problems problems) {
        problems.range("timeouts.connectMillis", timeouts.connectMillis(), 1, DAY_MILLIS);
        problems.range("timeouts.handshakeMillis", timeouts.handshakeMillis(), 1, DAY_MILLIS);
        problems.range("timeouts.requestHeaderMillis", timeouts.requestHeaderMillis(), 1, DAY_MILLIS);
        problems.range("timeouts.keepAliveMillis", timeouts.keepAliveMillis(), 1, DAY_MILLIS);
        problems.range("timeouts.writeStallMillis", timeouts.writeStallMillis(), 1, DAY_MILLIS);
        problems.range("timeouts.upstreamIdleMillis", timeouts.upstreamIdleMillis(), 1, DAY_MILLIS);
        problems.range("timeouts.unsafeReuseMillis", timeouts.unsafeReuseMillis(), 1, DAY_MILLIS);
        problems.range("timeouts.retryWindowMillis", timeouts.retryWindowMillis(), 1, DAY_MILLIS);
        problems.range("timeouts.unconfirmedPinMillis", timeouts.unconfirmedPinMillis(), 1, DAY_MILLIS);
        problems.range("timeouts.lingerMillis", timeouts.lingerMillis(), 1, DAY_MILLIS);
    }
}
