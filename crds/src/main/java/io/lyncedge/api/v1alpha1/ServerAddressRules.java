package io.lyncedge.api.v1alpha1;

/** CEL rules for the address of a server: an FQDN of the pool's network or an IP address, and nothing else. */
final class ServerAddressRules {
    static final String BARE = "isIP(self) || !self.matches('[:/@%\\\\[\\\\]]')";
    static final String BARE_MESSAGE =
            "an address has no scheme, port, brackets or zone, and IPv4 is not written in IPv6 form;"
                    + " write fe01.corp.contoso.com, 10.20.0.12 or 2001:db8::12, and the port in the pool's ports";

    static final String LOWER_CASE = "isIP(self) || !self.matches('[A-Z]')";

    static final String SEVERAL_LABELS = "isIP(self) || self.contains('.') || self.matches('[:/@%\\\\[\\\\]]')";
    static final String SEVERAL_LABELS_MESSAGE = "a single label is no FQDN and would depend on search domains;"
            + " write the server's full name, such as fe01.corp.contoso.com, or its address";

    static final String WELL_FORMED = "isIP(self) || !self.contains('.') || self.matches('[:/@%\\\\[\\\\]A-Z]')"
            + " || self.matches('" + FqdnRules.NAME + "')";
    static final String WELL_FORMED_MESSAGE =
            "this is neither an FQDN nor an IP address; write a name such as fe01.corp.contoso.com"
                    + " (letters, digits and inner hyphens, no wildcard, no trailing dot), 10.20.0.12 or 2001:db8::12";

    static final String OUTSIDE = "!self.endsWith('.svc') && !self.endsWith('.cluster.local')";
    static final String OUTSIDE_MESSAGE =
            "this is a Service of the cluster, but pools are Lync servers outside it (egress policies are made for addresses);"
                    + " write the FQDN or address of the pool's servers or of its VIP";

    static final String UNICAST = "!isIP(self) || ip(self).isLoopback() || ip(self).isGlobalUnicast()";
    static final String UNICAST_MESSAGE =
            "link-local, multicast, broadcast and unspecified addresses are never a pool's server;"
                    + " write the server's routable address or its FQDN";

    private ServerAddressRules() {}
}
