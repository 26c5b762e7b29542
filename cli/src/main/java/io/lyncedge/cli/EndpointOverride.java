package io.lyncedge.cli;

import io.lyncedge.config.AddressLiteral;
import io.lyncedge.config.Endpoint;
import io.lyncedge.operator.resolve.EndpointOverrides;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.TypeConversionException;

/**
 * One {@code --connect-to HOST:PORT=ADDRESS:PORT}.
 *
 * @param from {@code HOST:PORT} of a server as the resource declares it
 * @param to where to connect instead
 */
record EndpointOverride(String from, Endpoint to) {
    static EndpointOverride parse(String text) {
        int equals = text.indexOf('=');
        Optional<HostPort> from = HostPort.parse(text.substring(0, Math.max(0, equals)));
        Optional<HostPort> to = HostPort.parse(text.substring(equals + 1))
                .filter(target ->
                        target.port() > 0 && AddressLiteral.parse(target.host()).isPresent());
        if (from.isEmpty() || to.isEmpty()) {
            throw new TypeConversionException("'" + text
                    + "' is not HOST:PORT=ADDRESS:PORT; write fe01.corp.contoso.com:4443=127.0.0.1:14443,"
                    + " an IPv6 address in brackets");
        }
        return new EndpointOverride(
                new Endpoint(from.get().host(), from.get().port()).toString(),
                new Endpoint(to.get().host(), to.get().port()));
    }

    static EndpointOverrides all(List<EndpointOverride> overrides) {
        return new EndpointOverrides(overrides.stream()
                .collect(Collectors.toMap(EndpointOverride::from, EndpointOverride::to, (_, last) -> last)));
    }
}
