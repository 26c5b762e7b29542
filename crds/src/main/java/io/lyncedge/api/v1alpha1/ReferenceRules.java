package io.lyncedge.api.v1alpha1;

/**
 * CEL rules between publications and pools, and what they answer. Kubernetes cannot say which publication is meant: a
 * message expression that names it exceeds the cost budget more than a hundred times.
 */
final class ReferenceRules {
    private static final String ALL = "self.publications.all(publication, ";

    static final String POOL = ALL + "self.pools.exists(pool, pool.name == publication.pool))";
    static final String POOL_MESSAGE =
            "a publication names a pool that is not in pools; write the name of a listed pool, or add the pool";

    static final String BACKUP =
            ALL + "!has(publication.backupPool)" + " || self.pools.exists(pool, pool.name == publication.backupPool))";
    static final String BACKUP_MESSAGE = "a publication names a backupPool that is not in pools;"
            + " write the name of a listed FrontEnd or Director pool, or remove backupPool";

    static final String BACKUP_ROLE = ALL + "!has(publication.backupPool)"
            + " || self.pools.all(pool, pool.name != publication.backupPool || pool.role != 'OfficeWebApps'))";
    static final String BACKUP_ROLE_MESSAGE = "an OfficeWebApps pool cannot stand in for a FrontEnd or Director pool;"
            + " name a backupPool of role FrontEnd or Director, or remove backupPool";

    static final String OFFICE = ALL + "publication.service != 'OfficeWebApps'"
            + " || self.pools.all(pool, pool.name != publication.pool || pool.role == 'OfficeWebApps'))";
    static final String OFFICE_MESSAGE =
            "the service OfficeWebApps is published from a FrontEnd or Director pool, which has no such"
                    + " site; name a pool of role OfficeWebApps, or write the service that the name is really for";

    static final String LYNC = ALL + "publication.service == 'OfficeWebApps'"
            + " || self.pools.all(pool, pool.name != publication.pool || pool.role != 'OfficeWebApps'))";
    static final String LYNC_MESSAGE = "an OfficeWebApps pool publishes the service OfficeWebApps only;"
            + " write service: OfficeWebApps, or name a pool of role FrontEnd or Director";

    private ReferenceRules() {}
}
