package io.lyncedge.proxy.observe;

import java.util.List;

/**
 * Every metric of the proxy: the one table of names, kinds, meaning and labels. Labels come from small closed sets or
 * from the configuration, never from a request. The JVM's own metrics come besides, as Micrometer names them.
 */
public enum Metric {
    /** Exchanges by publication and status class. */
    REQUESTS(
            Kind.COUNTER,
            "lyncedge_requests",
            "Exchanges that ended; publication is empty where the host named none, status is 2xx and the like, or none",
            "publication",
            "status"),
    /** The proxy's own answers. */
    OWN_ANSWERS(Kind.COUNTER, "lyncedge_own_answers", "Answers that the proxy gave by itself, by cause", "cause"),
    /** How exchanges ended. */
    OUTCOMES(Kind.COUNTER, "lyncedge_exchange_outcomes", "Exchanges that ended, by how", "outcome"),
    /** Requests and answers that broke a rule. */
    FAULTS(Kind.COUNTER, "lyncedge_protocol_faults", "Messages that broke a rule of HTTP framing or form", "rule"),
    /** Whole duration. */
    EXCHANGE_SECONDS(
            Kind.HISTOGRAM, "lyncedge_exchange_seconds", "From the complete request head to the end of the exchange"),
    /** Wait for the pool. */
    ANSWER_SECONDS(
            Kind.HISTOGRAM,
            "lyncedge_answer_seconds",
            "From the complete request head to the first byte of the pool's final answer"),
    /** Under way. */
    ACTIVE_EXCHANGES(Kind.GAUGE, "lyncedge_active_exchanges", "Exchanges under way", "listener"),
    /** On pinned connection pairs. */
    PINNED_EXCHANGES(Kind.COUNTER, "lyncedge_pinned_exchanges", "Exchanges on pinned connection pairs"),
    /** Sent twice. */
    RETRIES(Kind.COUNTER, "lyncedge_retries", "Exchanges that were sent a second time on a fresh connection"),
    /** Body bytes in. */
    REQUEST_BYTES(Kind.COUNTER, "lyncedge_request_body_bytes", "Body bytes taken from clients"),
    /** Bytes out. */
    ANSWER_BYTES(Kind.COUNTER, "lyncedge_answer_bytes", "Bytes of answers given to clients, heads included"),
    /** Open client connections. */
    CONNECTIONS(Kind.GAUGE, "lyncedge_connections", "Open client connections", "listener"),
    /** Accepted client connections. */
    CONNECTIONS_ACCEPTED(Kind.COUNTER, "lyncedge_connections_accepted", "Client connections accepted", "listener"),
    /** Client connections closed at once. */
    CONNECTIONS_REFUSED(
            Kind.COUNTER,
            "lyncedge_connections_refused",
            "Client connections closed at once, or not accepted, by reason",
            "reason"),
    /** Handshakes with clients. */
    HANDSHAKES(Kind.COUNTER, "lyncedge_handshakes", "TLS handshakes with clients that ended, by result", "result"),
    /** Open upstream connections. */
    UPSTREAM_CONNECTIONS(
            Kind.GAUGE,
            "lyncedge_upstream_connections",
            "Open connections to the servers of a pool, idle and pinned ones included",
            "pool"),
    /** Upstream connections that carry a request. */
    UPSTREAM_EXCHANGES(
            Kind.GAUGE, "lyncedge_upstream_exchanges", "Requests under way at the servers of a pool", "pool"),
    /** Opened upstream connections. */
    UPSTREAM_CONNECTIONS_OPENED(
            Kind.COUNTER,
            "lyncedge_upstream_connections_opened",
            "Connections opened to the servers of a pool",
            "pool"),
    /** Connects that failed. */
    UPSTREAM_CONNECT_FAILURES(
            Kind.COUNTER,
            "lyncedge_upstream_connect_failures",
            "Connects to the servers of a pool that failed, by reason",
            "pool",
            "reason"),
    /** Handshakes with servers. */
    UPSTREAM_HANDSHAKES(
            Kind.COUNTER,
            "lyncedge_upstream_handshakes",
            "TLS handshakes with the servers of a pool that ended, by result",
            "pool",
            "result"),
    /** Health of each machine. */
    MACHINE_HEALTHY(
            Kind.GAUGE,
            "lyncedge_machine_healthy",
            "1 if the machine gets new requests, 0 if its health probes fail",
            "pool",
            "server",
            "endpoint"),
    /** Passive health. */
    MACHINE_EJECTED(
            Kind.GAUGE,
            "lyncedge_machine_ejected",
            "1 while the machine gets no requests since connects failed, else 0",
            "pool",
            "server",
            "endpoint"),
    /** Health probes. */
    HEALTH_PROBES(Kind.COUNTER, "lyncedge_health_probes", "Health probes that ended, good or bad", "pool", "result"),
    /** Reloads. */
    RELOADS(Kind.COUNTER, "lyncedge_reloads", "New bundles after the first one, accepted or refused", "result"),
    /** The configuration that serves. */
    CONFIG(
            Kind.INFO,
            "lyncedge_config",
            "The configuration that serves: its hash, its wire version and its resource",
            "hash",
            "wire_version",
            "resource"),
    /** When it began to serve. */
    CONFIG_LOADED(
            Kind.GAUGE,
            "lyncedge_config_loaded_timestamp_seconds",
            "When the configuration that serves was loaded, in seconds since 1970"),
    /** Expiry of certificates. */
    CERTIFICATE_EXPIRY(
            Kind.GAUGE,
            "lyncedge_certificate_expiry_timestamp_seconds",
            "When a certificate of the front expires, in seconds since 1970",
            "certificate"),
    /** Draining or not. */
    DRAINING(Kind.GAUGE, "lyncedge_draining", "1 from the request to end on, else 0"),
    /** Netty's direct memory. */
    DIRECT_MEMORY(Kind.GAUGE, "lyncedge_direct_memory_bytes", "Direct memory that the buffer allocator holds"),
    /** Lag of event loops. */
    LOOP_LAG(
            Kind.GAUGE,
            "lyncedge_event_loop_lag_seconds",
            "Longest delay of an event loop's tick in the last minute",
            "loop"),
    /** Lost access log lines. */
    ACCESS_LOG_DROPPED(
            Kind.COUNTER, "lyncedge_access_log_dropped", "Access log lines dropped since the log could not follow");

    private final Kind kind;
    private final String base;
    private final String help;
    private final List<String> labels;

    Metric(Kind kind, String base, String help, String... labels) {
        this.kind = kind;
        this.base = base;
        this.help = help;
        this.labels = List.of(labels);
    }

    /** What it is. */
    public Kind kind() {
        return kind;
    }

    /** Its name as Prometheus shows it, with the suffix of its kind. */
    public String exposedName() {
        return base + kind.suffix;
    }

    /** Its meaning in one line. */
    public String help() {
        return help;
    }

    /** Names of its labels, in order. */
    public List<String> labels() {
        return labels;
    }

    /** Its name without suffix. */
    String base() {
        return base;
    }

    /** Kinds of metrics. */
    public enum Kind {
        /** Only grows. */
        COUNTER("_total"),
        /** Goes up and down. */
        GAUGE(""),
        /** Counts by size, in seconds. */
        HISTOGRAM(""),
        /** Always 1; its labels tell. */
        INFO("_info");

        private final String suffix;

        Kind(String suffix) {
            this.suffix = suffix;
        }
    }
}
