package io.lyncedge.simulator;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the program was told.
 *
 * @param pki directory for freshly made certificates, or of given ones
 * @param bind address to listen on
 * @param publicNames names of the public certificate
 * @param pools the pools
 * @param timeScale factor on all waiting times of the real thing
 */
record SimulatorOptions(
        Path pki, InetAddress bind, List<String> publicNames, List<PoolOption> pools, double timeScale) {

    static final String USAGE = """
            Usage: simulator --pki DIR [--public-names NAME,...] [--time-scale FACTOR] [--bind ADDRESS]
                             [--front-end FQDN+FQDN...=KEY:VALUE,...]... [--director ...]... [--office ...]...
            Writes freshly made certificates to DIR and starts a simulated pool of these servers for each further option:
              DIR/contoso-public/tls.crt, tls.key   the public certificate for NAMEs, laid out like a mounted Secret
              DIR/corp-ca/ca.crt                    the authority of the pools' certificates, like a mounted ConfigMap
              DIR/public-ca/ca.crt                  the authority of the public certificate, for clients
              DIR/FQDN/tls.crt, tls.key             what the servers of the pool of that first FQDN show
            A pool whose DIR/FQDN/tls.crt is there already shows that one, and nothing else is written for it.
            Keys: https, http (external site), internal-https, internal-http: a port; 0, which takes a free one, if there
                  are several servers;
                  web: the pool's external web services FQDN; home: that of the users' home pool (director);
                  name: a further name in the servers' certificate.
            Listens on 127.0.0.1 or ADDRESS. Prints one line `ready FQDN.KEY=PORT ...` when all listens; ends with SIGTERM.
            """;

    private static final List<String> CONTOSO = List.of(
            "webext.contoso.com",
            "webext-london.contoso.com",
            "meet.contoso.com",
            "dialin.contoso.com",
            "lyncdiscover.contoso.com",
            "officewebapps.contoso.com");

    /** Reads the command line; throws with what is wrong with it. */
    static SimulatorOptions parse(List<String> arguments) {
        List<PoolOption> pools = new ArrayList<>();
        Path pki = Path.of("");
        InetAddress bind = InetAddress.getLoopbackAddress();
        List<String> names = CONTOSO;
        double timeScale = 1;
        for (int index = 0; index + 1 < arguments.size(); index += 2) {
            String value = arguments.get(index + 1);
            switch (arguments.get(index)) {
                case "--pki" -> pki = Path.of(value);
                case "--bind" -> bind = InetAddress.ofLiteral(value);
                case "--public-names" -> names = Arrays.asList(value.split(","));
                case "--time-scale" -> timeScale = Double.parseDouble(value);
                case "--front-end", "--director", "--office" ->
                    pools.add(PoolOption.parse(arguments.get(index), value));
                default -> throw new IllegalArgumentException("unknown option " + arguments.get(index));
            }
        }
        if (arguments.size() % 2 != 0 || pki.toString().isEmpty()) {
            throw new IllegalArgumentException("--pki is missing, or an option has no value");
        }
        return new SimulatorOptions(pki, bind, names, pools, timeScale);
    }
}
