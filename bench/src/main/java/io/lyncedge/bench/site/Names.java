package io.lyncedge.bench.site;

/** Names that clients and proxies of the bench use. They are never resolved: everything runs on the loopback address. */
public final class Names {
    /** The published FQDN: what clients ask for, in SNI and Host. */
    public static final String PUBLISHED = "webext.contoso.com";

    /** The server of the pool: what every proxy verifies in the backend's certificate. */
    public static final String SERVER = "fe01.corp.contoso.com";

    private Names() {}
}
