package io.lyncedge.proxy.snapshot;

import io.lyncedge.config.Bundle;
import io.lyncedge.config.BundleReader;
import io.lyncedge.config.ConfigProblem;
import io.lyncedge.config.Decoded;
import io.lyncedge.config.ProxyConfig;
import io.lyncedge.config.WireFormats;
import io.lyncedge.proxy.route.RouteTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;

/**
 * Makes snapshots out of bundles: each as a whole or not at all. TLS contexts that did not change are taken over from
 * the last one built. Safe for use by several threads.
 */
public final class SnapshotFactory {
    private final BundleReader reader;
    private final TicketKeys tickets = new TicketKeys();
    private final Supplier<TlsLibrary> library;
    private ContextCache cache = ContextCache.empty();

    /**
     * Makes a factory.
     *
     * @param library who does the TLS, see {@link TlsLibrary#choose}; asked for when a configuration was read, so that the
     *     library can load meanwhile
     */
    public SnapshotFactory(Supplier<TlsLibrary> library) {
        this(library, WireFormats.CURRENT);
    }

    /**
     * The same for other wire versions than those of this build.
     *
     * @param library who does the TLS
     * @param formats wire versions that it reads
     */
    public SnapshotFactory(Supplier<TlsLibrary> library, WireFormats formats) {
        this.library = library;
        this.reader = new BundleReader(formats);
    }

    SnapshotFactory(TlsLibrary library) {
        this(() -> library);
    }

    /** Builds, or says everything that is wrong with the bundle. */
    public synchronized SnapshotResult build(Bundle bundle) {
        return switch (reader.read(bundle)) {
            case Decoded.Valid(ProxyConfig config) -> build(config, bundle);
            case Decoded.Invalid(List<ConfigProblem> problems) -> new SnapshotResult.Refused(bundle.hash(), problems);
        };
    }

    /** Makes a new first session ticket key for all contexts of the last snapshot; tickets under the one before hold. */
    public synchronized void rotateTicketKeys() {
        tickets.rotate();
        cache.all().forEach(tickets::applyTo);
    }

    private SnapshotResult build(ProxyConfig config, Bundle bundle) {
        List<ConfigProblem> problems = new ArrayList<>();
        ContextCache contexts = cache.next();
        FrontMaterial material = FrontMaterial.read(config.tls(), bundle, problems);
        Map<String, UpstreamTls> upstream =
                new UpstreamTlsFactory(library.get()).make(config.pools(), bundle, contexts, problems);
        FrontTls front = front(material, contexts, problems);
        Optional<AffinityKey> affinityKey = AffinityKey.read(bundle, problems);
        if (!problems.isEmpty()) {
            return new SnapshotResult.Refused(bundle.hash(), problems);
        }
        cache = contexts;
        return new SnapshotResult.Built(new Snapshot(
                config,
                bundle.hash(),
                RouteTable.of(config),
                front,
                upstream,
                affinityKey,
                material.certificates().stream().map(KeyedCertificate::shown).toList()));
    }

    private FrontTls front(FrontMaterial material, ContextCache contexts, List<ConfigProblem> problems) {
        try {
            return new FrontTlsFactory(library.get(), tickets, material, contexts).make();
        } catch (SSLException e) {
            problems.add(new ConfigProblem(
                    "tls.certificates",
                    "the TLS library refuses one: " + e.getMessage(),
                    "write certificates with RSA keys from 2048 bits or ECDSA keys on P-256 or P-384"));
            return FrontTls.NONE;
        }
    }
}
