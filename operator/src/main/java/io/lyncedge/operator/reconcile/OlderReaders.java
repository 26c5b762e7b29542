package io.lyncedge.operator.reconcile;

import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.config.WireFormat;
import io.lyncedge.config.WireFormats;
import io.lyncedge.operator.dataplane.PodAnswer;
import io.lyncedge.operator.dataplane.PodReport;
import io.lyncedge.operator.translate.StoredBundle;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which older wire versions the bundle still has to carry: those that it carried, or that a pinned image may need, until
 * every pod has said that it reads another. While no pod runs, or one says nothing, a file stays.
 */
final class OlderReaders {
    private final WireFormats formats;

    OlderReaders(WireFormats formats) {
        this.formats = formats;
    }

    Set<Integer> of(LyncEdgeProxy resource, Optional<StoredBundle> stored, List<PodReport> pods) {
        boolean pinned = resource.getSpec().proxyImage() != null;
        return formats.older().stream()
                .filter(format -> pinned
                        || stored.filter(bundle -> bundle.bundle().files().containsKey(format.fileName()))
                                .isPresent())
                .filter(format -> mayBeRead(format, pods))
                .map(WireFormat::version)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean mayBeRead(WireFormat format, List<PodReport> pods) {
        return pods.isEmpty()
                || pods.stream()
                        .map(PodReport::answer)
                        .anyMatch(answer -> !(answer instanceof PodAnswer.Reported reported)
                                || reported.wireVersion() == format.version());
    }
}
