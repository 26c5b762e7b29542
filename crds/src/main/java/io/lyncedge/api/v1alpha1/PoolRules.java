package io.lyncedge.api.v1alpha1;

/** CEL rules of one pool, and what they answer. */
final class PoolRules {
    private static final String OFFICE = "self.role == 'OfficeWebApps'";
    private static final String NO_HTTPS = "!has(self.ports) || !has(self.ports.https)";
    private static final String NO_HTTP = "!has(self.ports) || !has(self.ports.http)";

    static final String HTTPS_PORT = OFFICE + " || " + NO_HTTPS + " || !(self.ports.https in [80, 443, 8080])";
    static final String HTTPS_PORT_MESSAGE =
            "80 and 443 are the internal web site of a FrontEnd or Director pool and 8080 its clear-text"
                    + " port: an outside client would be taken for an internal one; write 4443, or the port of the external web site"
                    + " (a VIP that maps 443 to it is not supported)";

    static final String HTTP_PORT = OFFICE + " || " + NO_HTTP + " || !(self.ports.http in [80, 443, 4443])";
    static final String HTTP_PORT_MESSAGE =
            "80 and 443 are the internal web site of a FrontEnd or Director pool and 4443 its TLS port:"
                    + " an outside client would be taken for an internal one; write 8080, or the clear-text port of the external web site";

    static final String DIFFERENT_PORTS = NO_HTTPS + " || !has(self.ports.http) || self.ports.https != self.ports.http";
    static final String DIFFERENT_PORTS_MESSAGE =
            "https and http are the same port, which cannot speak TLS and clear text at once;"
                    + " write two different ports (4443 and 8080 by default)";

    static final String OFFICE_HTTPS_PORT =
            "self.role != 'OfficeWebApps' || " + NO_HTTPS + " || self.ports.https != 4443";
    static final String OFFICE_HTTPS_PORT_MESSAGE =
            "4443 is the external web site of a FrontEnd or Director pool, and an OfficeWebApps farm"
                    + " listens on 443; remove ports.https or write 443, or set role: FrontEnd";

    static final String OFFICE_NO_HTTP_PORT = "self.role != 'OfficeWebApps' || " + NO_HTTP;
    static final String OFFICE_NO_HTTP_PORT_MESSAGE =
            "nothing is bridged in clear to an OfficeWebApps farm, so it has no http port; remove ports.http";

    static final String SERVER_NAME = "has(self.tls.serverName) || self.servers.all(server, !isIP(server.address))";
    static final String SERVER_NAME_MESSAGE =
            "a server is given by its IP address, which is no name that its certificate could be"
                    + " checked for; set tls.serverName to the pool's FQDN, or list the server by its FQDN";

    private PoolRules() {}
}
