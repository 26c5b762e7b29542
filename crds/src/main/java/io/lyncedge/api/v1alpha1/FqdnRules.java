package io.lyncedge.api.v1alpha1;

/**
 * CEL rules for fields that hold a fully qualified domain name, and what they answer. Each mistake meets exactly one
 * rule, so that a user reads one message and not four.
 */
final class FqdnRules {
    static final String NO_WILDCARD = "!self.contains('*')";
    static final String NO_WILDCARD_MESSAGE = "a wildcard cannot be published, because each name has its own route"
            + " and certificate check; list every FQDN as a publication of its own";

    static final String BARE = "!self.matches('[:/@]')";
    static final String BARE_MESSAGE = "an FQDN has no scheme, port or path;"
            + " write the bare name, such as meet.contoso.com (listeners are 443 and 80)";

    static final String LOWER_CASE = "!self.matches('[A-Z]')";
    static final String LOWER_CASE_MESSAGE =
            "upper-case letters are refused, because names are compared and listed in one spelling;"
                    + " write the name in lower case";

    static final String SEVERAL_LABELS = "self.contains('.') || self.matches('[*:/@]')";
    static final String SEVERAL_LABELS_MESSAGE =
            "a single label is no FQDN and would depend on search domains; write the full name, such as meet.contoso.com";

    /** Labels of at most 63 characters; the last one starts with a letter, so that no IPv4 address is a name. */
    static final String NAME = "^([a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?[.])+[a-z]([-a-z0-9]{0,61}[a-z0-9])?$";

    static final String WELL_FORMED =
            "!self.contains('.') || self.matches('[*:/@A-Z]') || self.matches('" + NAME + "')";
    static final String WELL_FORMED_MESSAGE =
            "this is no FQDN: labels hold letters, digits and inner hyphens, at most 63"
                    + " characters each, and the last one starts with a letter; write a name such as meet.contoso.com"
                    + " without blanks, underscores or a trailing dot";

    private FqdnRules() {}
}
