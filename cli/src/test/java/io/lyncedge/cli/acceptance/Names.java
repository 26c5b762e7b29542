package io.lyncedge.cli.acceptance;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of the test topologies, and the placeholders of requests.csv. */
final class Names {

    private static final Map<String, String> FQDNS = Map.ofEntries(
            Map.entry("webext", "webext.contoso.com"),
            Map.entry("webext2", "webext2.contoso.com"),
            Map.entry("webext3", "webext3.contoso.com"),
            Map.entry("meet", "meet.contoso.com"),
            Map.entry("meet-director", "meet.contoso.com"),
            Map.entry("shared-simple-url", "lync.contoso.com"),
            Map.entry("lyncdiscover", "lyncdiscover.contoso.com"),
            Map.entry("lyncdiscover2", "lyncdiscover.fabrikam.com"),
            Map.entry("lyncdiscoverinternal", "lyncdiscoverinternal.contoso.com"),
            Map.entry("owas", "officewebapps.contoso.com"));

    private static final Pattern FILLER = Pattern.compile("\\{(b64|lyncb64|alnum):(\\d+)}");
    private static final Pattern NAME = Pattern.compile("\\{([a-z0-9-]+)}");

    private Names() {}

    /** The FQDN behind a host role; a role that is no role is a name itself. */
    static String fqdn(String role) {
        return FQDNS.getOrDefault(role, role);
    }

    /** The text with filler and names in place of their placeholders; others stay. */
    static String expand(String text) {
        String filled =
                FILLER.matcher(text).replaceAll(found -> filler(found.group(1), Integer.parseInt(found.group(2))));
        return NAME.matcher(filled.replace("{id}", "9-1-2C3E7AD"))
                .replaceAll(found -> Matcher.quoteReplacement(FQDNS.getOrDefault(found.group(1), found.group())));
    }

    private static String filler(String alphabet, int length) {
        String letters = alphabet.equals("lyncb64") ? "QUJD-kVG_0hJ!" : "QUJDkVG0hJ";
        return letters.repeat(length / letters.length() + 1).substring(0, length);
    }
}
