package io.lyncedge.api.v1alpha1;

/** Patterns and lengths that several fields share; they end up in the schema. */
public final class Formats {
    /** RFC 1123 label. */
    public static final String DNS_LABEL = "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$";

    /** RFC 1123 subdomain: what Kubernetes allows as the name of a Secret or a ConfigMap. */
    public static final String DNS_SUBDOMAIN = "^[a-z0-9]([-a-z0-9]*[a-z0-9])?([.][a-z0-9]([-a-z0-9]*[a-z0-9])?)*$";

    /** Key of a Secret or a ConfigMap. */
    public static final String DATA_KEY = "^[-._a-zA-Z0-9]+$";

    /** Absolute path without query, fragment, blanks and controls. */
    public static final String PATH = "^/[!\"$-.0->@-~/]*$";

    static final int LABEL_LENGTH = 63;
    static final int NAME_LENGTH = 253;
    static final int PATH_LENGTH = 256;

    /** Longest text form of an IPv6 network. */
    static final int CIDR_LENGTH = 43;

    static final int CIDRS = 64;

    private Formats() {}
}
