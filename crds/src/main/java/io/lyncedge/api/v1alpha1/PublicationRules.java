package io.lyncedge.api.v1alpha1;

/** CEL rules of one publication, and what they answer. */
final class PublicationRules {
    static final String BRIDGE = "self.http != 'Bridge' || self.service == 'Autodiscover'";
    static final String BRIDGE_MESSAGE =
            "only Autodiscover is bridged from port 80: anything else would carry passwords or meetings in clear;"
                    + " write http: Redirect or http: Closed";

    static final String CLOSED = "self.https != 'Closed' || self.http == 'Bridge'";
    static final String CLOSED_MESSAGE =
            "the name would be published on no port: https: Closed is for names that live on port 80 alone;"
                    + " set http: Bridge (Autodiscover only), or https: Bridge";

    static final String BACKUP_SERVICE = "!has(self.backupPool) || !(self.service in ['WebServices', 'OfficeWebApps'])";
    static final String BACKUP_SERVICE_MESSAGE =
            "the web services FQDN of a pool and an Office Web Apps farm belong to that pool alone, and another"
                    + " pool would not answer for them; remove backupPool, and publish the other pool under an FQDN of its own";

    static final String BACKUP_OTHER = "!has(self.backupPool) || self.backupPool != self.pool";
    static final String BACKUP_OTHER_MESSAGE =
            "backupPool is the pool itself, which is no help when it is down; name another pool or remove backupPool";

    static final String PATHS = "self.all(path, path.matches('" + Formats.PATH + "'))";
    static final String PATHS_MESSAGE = "an entry is no path: it starts with / and holds no blank, query or fragment;"
            + " write whole leading segments such as /reach or /lwa/debug";

    private PublicationRules() {}
}
