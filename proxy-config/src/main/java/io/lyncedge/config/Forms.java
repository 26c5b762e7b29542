package io.lyncedge.config;

import java.util.regex.Pattern;

/** Written forms of names in the wire configuration. */
final class Forms {
    static final String FQDN_REMEDY = "write a lower-case FQDN such as meet.contoso.com";
    static final String HOST_REMEDY = "write a DNS name";
    static final String FILE_REMEDY = "write a plain file name of letters, digits, '-', '_' and '.'";

    private static final String LABEL = "[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?";
    private static final Pattern DNS_LABEL = Pattern.compile(LABEL);
    private static final Pattern DNS_NAME = Pattern.compile(LABEL + "(?:\\." + LABEL + ")*");
    private static final Pattern HOST_NAME =
            Pattern.compile("[a-z0-9_](?:[-a-z0-9_]{0,62})(?:\\.[a-z0-9_][-a-z0-9_]{0,62})*", Pattern.CASE_INSENSITIVE);
    private static final Pattern FILE_NAME = Pattern.compile("(?!\\.)[-._A-Za-z0-9]{1,253}");
    private static final Pattern PATH = Pattern.compile("/[!-~]{0,1023}");
    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");
    private static final int MAX_NAME = 253;

    private Forms() {}

    static boolean isFqdn(String text) {
        return text.length() <= MAX_NAME
                && text.indexOf('.') > 0
                && DNS_NAME.matcher(text).matches();
    }

    /** A DNS name as Active Directory allows it: any case, underscores. */
    static boolean isHostName(String text) {
        return text.length() <= MAX_NAME && HOST_NAME.matcher(text).matches();
    }

    static boolean isHostNameOrAddress(String text) {
        return isHostName(text) || AddressLiteral.parse(text).isPresent();
    }

    static boolean isObjectName(String text) {
        return text.length() <= MAX_NAME && DNS_NAME.matcher(text).matches();
    }

    /** {@code namespace/name}. */
    static boolean isResource(String text) {
        int slash = text.indexOf('/');
        return slash > 0
                && DNS_LABEL.matcher(text.substring(0, slash)).matches()
                && isObjectName(text.substring(slash + 1));
    }

    static boolean isFileName(String text) {
        return FILE_NAME.matcher(text).matches();
    }

    static boolean isPath(String text) {
        return PATH.matcher(text).matches();
    }

    static boolean isFingerprint(String text) {
        return FINGERPRINT.matcher(text).matches();
    }
}
