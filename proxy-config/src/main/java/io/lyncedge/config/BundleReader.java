package io.lyncedge.config;

import java.util.List;
import java.util.Objects;

/** Reads and validates the wire configuration of a bundle. */
public final class BundleReader {
    private final WireFormats formats;
    private final ProxyConfigValidator validator = new ProxyConfigValidator();

    /** A reader of the wire versions of this build. */
    public BundleReader() {
        this(WireFormats.CURRENT);
    }

    /** A reader of these wire versions. */
    public BundleReader(WireFormats formats) {
        this.formats = formats;
    }

    /** The configuration in the newest file that this reader knows, or everything that is wrong with it. */
    public Decoded read(Bundle bundle) {
        return formats.newestFirst().stream()
                .filter(format -> bundle.files().containsKey(format.fileName()))
                .findFirst()
                .map(format -> read(format, bundle))
                .orElseGet(this::missing);
    }

    private Decoded missing() {
        return new Decoded.Invalid(List.of(new ConfigProblem(
                formats.newest().fileName(),
                "the bundle has no such file",
                "use a control plane that writes wire version "
                        + formats.newest().version())));
    }

    private Decoded read(WireFormat format, Bundle bundle) {
        return switch (format.read(Objects.requireNonNull(bundle.files().get(format.fileName())))) {
            case Decoded.Invalid invalid -> invalid;
            case Decoded.Valid valid -> validated(valid, bundle);
        };
    }

    private Decoded validated(Decoded.Valid valid, Bundle bundle) {
        List<ConfigProblem> problems =
                validator.validate(valid.config(), bundle.files().keySet());
        return problems.isEmpty() ? valid : new Decoded.Invalid(problems);
    }
}
