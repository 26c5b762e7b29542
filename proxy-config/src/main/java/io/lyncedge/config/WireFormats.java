package io.lyncedge.config;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The wire versions that a build knows: its own, and the one before it, so that neighbouring releases of control plane and
 * proxy work together in either order.
 *
 * @param newestFirst one or two, by falling version
 */
public record WireFormats(List<WireFormat> newestFirst) {
    /** Those of this build. */
    public static final WireFormats CURRENT = new WireFormats(List.of(new ProxyConfigCodec()));

    public WireFormats {
        newestFirst = List.copyOf(newestFirst);
    }

    /** The version of this build. */
    public WireFormat newest() {
        return newestFirst.getFirst();
    }

    /** The versions before it. */
    public List<WireFormat> older() {
        return newestFirst.subList(1, newestFirst.size());
    }

    /**
     * The files of a configuration.
     *
     * @param readers older versions that somebody still reads
     */
    public SortedMap<String, byte[]> write(ProxyConfig config, Collection<Integer> readers) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put(newest().fileName(), newest().write(config));
        older().stream()
                .filter(format -> readers.contains(format.version()))
                .forEach(format -> files.put(format.fileName(), format.write(config)));
        return files;
    }
}
