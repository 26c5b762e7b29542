package io.lyncedge.cli;

import java.net.InetSocketAddress;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code HOST:PORT} of a listener. */
final class ListenAddress {
    private ListenAddress() {}

    static InetSocketAddress parse(String text) {
        HostPort parsed = HostPort.parse(text)
                .orElseThrow(() -> new TypeConversionException(
                        "'" + text + "' is not HOST:PORT; write 127.0.0.1:8443 or [::1]:8443"));
        InetSocketAddress address = new InetSocketAddress(parsed.host(), parsed.port());
        if (address.isUnresolved()) {
            throw new TypeConversionException(
                    "'" + parsed.host() + "' has no address; write one of this machine's addresses");
        }
        return address;
    }
}
