package io.lyncedge.config;

import java.util.List;

/** Reads and validates the wire configuration of a bundle. */
public final class BundleReader {
    private final ProxyConfigCodec codec = new ProxyConfigCodec();
    private final ProxyConfigValidator validator = new ProxyConfigValidator();

    /** The configuration in {@link ProxyConfig#FILE_NAME}, or everything that is wrong with it. */
    public Decoded read(Bundle bundle) {
        byte[] json = bundle.files().get(ProxyConfig.FILE_NAME);
        if (json == null) {
            return new Decoded.Invalid(List.of(new ConfigProblem(
                    ProxyConfig.FILE_NAME,
                    "the bundle has no such file",
                    "use a control plane that writes wire version " + ProxyConfig.VERSION)));
        }
        return switch (codec.read(json)) {
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
