package io.lyncedge.cli.acceptance;

import java.net.InetSocketAddress;
import java.util.Optional;

/** The proxy that a topology is played through, wherever it runs. */
public interface Front extends AutoCloseable {

    /** Where it plays 443. */
    InetSocketAddress https();

    /** Where it plays 80; empty when nothing needs that. */
    Optional<InetSocketAddress> http();

    /** Where its status can be read. */
    InetSocketAddress admin();

    @Override
    void close();
}
