package io.lyncedge.operator.resolve;

import java.util.List;
import java.util.Optional;

/**
 * What reading a certificate Secret gave.
 *
 * @param material what could be served
 * @param faults what is wrong
 * @param trusted false if clients may refuse the material although it could be served: then the last good one is better
 */
record CertificateReading(Optional<CertificateMaterial> material, List<Fault> faults, boolean trusted) {
    CertificateReading {
        faults = List.copyOf(faults);
    }

    static CertificateReading unusable(Fault fault) {
        return new CertificateReading(Optional.empty(), List.of(fault), false);
    }
}
