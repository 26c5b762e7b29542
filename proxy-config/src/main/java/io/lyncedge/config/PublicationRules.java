package io.lyncedge.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What holds for published FQDNs, and between them and their pools. */
final class PublicationRules {
    private static final int MAX_PUBLICATIONS = 512;
    private static final int MAX_DENIED_PATHS = 32;
    private static final int MAX_DENIED_PATH = 256;

    private final String path;
    private final PublicationConfig publication;
    private final Problems problems;

    private PublicationRules(String path, PublicationConfig publication, Problems problems) {
        this.path = path;
        this.publication = publication;
        this.problems = problems;
    }

    static void check(ProxyConfig config, Problems problems) {
        List<PublicationConfig> publications = config.publications();
        problems.size("publications", publications, 0, MAX_PUBLICATIONS);
        problems.unique("publications", ".fqdn", publications.stream().map(PublicationConfig::fqdn));
        Map<String, PoolConfig> pools = config.pools().stream()
                .collect(Collectors.toMap(PoolConfig::name, Function.identity(), (first, _) -> first));
        for (int i = 0; i < publications.size(); i++) {
            PublicationRules rules = new PublicationRules("publications[" + i + "]", publications.get(i), problems);
            rules.checkOwn();
            rules.checkPaths();
            rules.checkPool(Optional.ofNullable(pools.get(publications.get(i).pool())));
            rules.checkBackup(pools);
        }
    }

    private void checkOwn() {
        problems.form(path + ".fqdn", publication.fqdn(), Forms::isFqdn, Forms.FQDN_REMEDY);
        problems.require(
                publication.http() != HttpMode.BRIDGE || publication.service() == PublicationService.AUTODISCOVER,
                path + ".http",
                "only Autodiscover may be bridged in clear",
                "write Redirect or Closed");
        problems.range(path + ".responseMillis", publication.responseMillis(), 1, TopLevelRules.DAY_MILLIS);
        problems.range(path + ".bodyIdleMillis", publication.bodyIdleMillis(), 1, TopLevelRules.DAY_MILLIS);
        problems.size(path + ".allowedClientCIDRs", publication.allowedClientCIDRs(), 0, LimitRules.MAX_CIDRS);
        problems.size(path + ".deniedClientCIDRs", publication.deniedClientCIDRs(), 0, LimitRules.MAX_CIDRS);
    }

    private void checkPaths() {
        problems.size(path + ".deniedPaths", publication.deniedPaths(), 0, MAX_DENIED_PATHS);
        for (int i = 0; i < publication.deniedPaths().size(); i++) {
            problems.form(
                    path + ".deniedPaths[" + i + "]",
                    publication.deniedPaths().get(i),
                    PublicationRules::isWholePath,
                    "write a path that starts with '/', at most " + MAX_DENIED_PATH + " characters");
        }
    }

    static boolean isWholePath(String text) {
        return text.startsWith("/") && text.length() <= MAX_DENIED_PATH;
    }

    private void checkPool(Optional<PoolConfig> pool) {
        if (pool.isEmpty()) {
            problems.add(path + ".pool", "there is no pool '" + publication.pool() + "'", "name one of pools");
            return;
        }
        boolean office = pool.get().role() == PoolRole.OFFICE_WEB_APPS;
        problems.require(
                office == (publication.service() == PublicationService.OFFICE_WEB_APPS),
                path + ".pool",
                "the pool's role does not fit the service",
                "publish OfficeWebApps on OfficeWebApps pools, everything else on FrontEnd or Director pools");
        checkEndpoints(pool.get());
    }

    private void checkBackup(Map<String, PoolConfig> pools) {
        if (publication.backupPool().isEmpty()) {
            return;
        }
        String name = publication.backupPool().get();
        Optional<PoolConfig> pool = Optional.ofNullable(pools.get(name));
        problems.require(
                pool.isPresent(), path + ".backupPool", "there is no pool '" + name + "'", "name one of pools");
        problems.require(
                !name.equals(publication.pool()), path + ".backupPool", "is the pool itself", "name another pool");
        problems.require(
                pool.isEmpty() || pool.get().role() != PoolRole.OFFICE_WEB_APPS,
                path + ".backupPool",
                "is an OfficeWebApps pool",
                "name a FrontEnd or Director pool");
        pool.ifPresent(this::checkEndpoints);
    }

    /** A server may be unresolved, but a machine that is known has the endpoint that the publication needs. */
    private void checkEndpoints(PoolConfig pool) {
        List<MachineConfig> machines = pool.servers().stream()
                .flatMap(server -> server.machines().stream())
                .toList();
        problems.require(
                publication.https() == HttpsMode.CLOSED
                        || machines.stream().allMatch(machine -> machine.https().isPresent()),
                path + ".https",
                "bridges to a machine of pool '" + pool.name() + "' that has no https endpoint",
                "write the endpoint, or https Closed");
        problems.require(
                publication.http() != HttpMode.BRIDGE
                        || machines.stream().allMatch(machine -> machine.http().isPresent()),
                path + ".http",
                "bridges to a machine of pool '" + pool.name() + "' that has no http endpoint",
                "write the endpoint, or http Closed");
    }
}
