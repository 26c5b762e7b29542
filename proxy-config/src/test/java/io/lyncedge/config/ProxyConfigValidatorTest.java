package io.lyncedge.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxyConfigValidatorTest {
    private final ProxyConfigCodec codec = new ProxyConfigCodec();
    private final ProxyConfigValidator validator = new ProxyConfigValidator();

    @Test
    void shouldFindNothingWhenTheConfigurationIsGood() {
        assertThat(validator.validate(SampleConfigs.contoso(), SampleConfigs.FILES))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /resource                                       | 'contoso'                | resource                                  | malformed
            /resource                                       | 'Lync/contoso'           | resource                                  | malformed
            /listeners/https                                | false                    | listeners.https                           | while a publication bridges https
            /listeners/http                                 | false                    | listeners.http                            | does not follow
            /tls/minVersion                                 | 'TLSv1.1'                | tls.cipherProfile                         | Modern has no suite
            /tls/defaultCertificate                         | 'other'                  | tls.defaultCertificate                    | no certificate 'other'
            /tls/defaultCertificate                         | null                     | tls.defaultCertificate                    | is absent
            /tls/certificates                               | []                       | tls.defaultCertificate                    | no certificate 'contoso-public'
            /tls/certificates/0/chainFile                   | 'absent.crt'             | tls.certificates[0].chainFile             | not in the bundle
            /tls/certificates/0/fingerprint                 | '0F'                     | tls.certificates[0].fingerprint           | malformed
            /tls/certificates/0/staple/file                 | 'absent.ocsp'            | tls.certificates[0].staple.file           | not in the bundle
            /tls/certificates/0/staple/notAfterMillis       | 0                        | tls.certificates[0].staple.notAfterMillis | out of range
            /tls/clientAuth/caFile                          | 'absent.crt'             | tls.clientAuth.caFile                     | not in the bundle
            /pools/0/servers/1/address                      | 'fe01.corp.contoso.com'  | pools[0].servers[1].address               | twice
            /pools/0/servers/1/address                      | 'fe02:4443'              | pools[0].servers[1].address               | malformed
            /pools/0/servers/1/serverName                   | ''                       | pools[0].servers[1].serverName            | malformed
            /pools/0/servers/0/machines/0/https             | '10.0.0.1:0'             | pools[0].servers[0].machines[0].https     | out of range
            /pools/0/servers/0/machines/0/https             | '10.0.0.1:65536'         | pools[0].servers[0].machines[0].https     | out of range
            /pools/0/servers/0/machines/0/https             | '10.0.0.256:1'           | pools[0].servers[0].machines[0].https     | malformed
            /pools/0/servers/0/machines/0/http              | null                     | publications[1].http                      | no http endpoint
            /pools/1/servers/0/machines/0                   | {'https':null,'http':'10.0.0.1:80'} | publications[2].https          | no https endpoint
            /pools/0/tls/trust/caFile                       | null                     | pools[0].tls.trust.caFile                 | is absent
            /pools/0/tls/trust/caFile                       | 'ca.crt'                 | pools[0].tls.trust.caFile                 | not in the bundle
            /pools/1/tls/trust/caFile                       | 'ca-fe-paris.crt'        | pools[1].tls.trust.caFile                 | does nothing
            /pools/1/tls/cipherProfile                      | 'Modern'                 | pools[1].tls.cipherProfile                | Modern has no suite
            /pools/0/healthCheck/path                       | 'root'                   | pools[0].healthCheck.path                 | malformed
            /pools/0/healthCheck/path                       | '/a b'                   | pools[0].healthCheck.path                 | malformed
            /pools/0/healthCheck/host                       | 'a\\r\\nb'               | pools[0].healthCheck.host                 | malformed
            /pools/0/healthCheck/expectedStatuses           | []                       | pools[0].healthCheck.expectedStatuses     | has 0 items
            /pools/0/healthCheck/expectedStatuses/1         | 99                       | pools[0].healthCheck.expectedStatuses[1]  | out of range
            /pools/0/healthCheck/expectedStatuses/1         | 600                      | pools[0].healthCheck.expectedStatuses[1]  | out of range
            /pools/0/healthCheck/intervalMillis             | 300001                   | pools[0].healthCheck.intervalMillis       | out of range
            /pools/0/healthCheck/timeoutMillis              | 0                        | pools[0].healthCheck.timeoutMillis        | out of range
            /pools/0/healthCheck/unhealthyThreshold         | 11                       | pools[0].healthCheck.unhealthyThreshold   | out of range
            /pools/0/healthCheck/healthyThreshold           | 0                        | pools[0].healthCheck.healthyThreshold     | out of range
            /publications/2/fqdn                            | 'webext.contoso.com'     | publications[2].fqdn                      | twice
            /publications/2/fqdn                            | 'Office.contoso.com'     | publications[2].fqdn                      | malformed
            /publications/2/fqdn                            | 'office'                 | publications[2].fqdn                      | malformed
            /publications/2/fqdn                            | '*.contoso.com'          | publications[2].fqdn                      | malformed
            /publications/2/pool                            | 'nowhere'                | publications[2].pool                      | no pool 'nowhere'
            /publications/2/pool                            | 'fe-paris'               | publications[2].pool                      | role does not fit
            /publications/1/service                         | 'Meet'                   | publications[1].http                      | only Autodiscover
            /publications/0/deniedPaths/0                   | 'abs'                    | publications[0].deniedPaths[0]            | malformed
            /publications/0/responseMillis                  | 0                        | publications[0].responseMillis            | out of range
            /publications/0/bodyIdleMillis                  | 86400001                 | publications[0].bodyIdleMillis            | out of range
            /pools/2/maxConnectionsPerServer                | 0                        | pools[2].maxConnectionsPerServer          | out of range
            /pools/2/maxConnectionsPerServer                | 65536                    | pools[2].maxConnectionsPerServer          | out of range
            /publications/1/backupPool                      | 'nowhere'                | publications[1].backupPool                | no pool 'nowhere'
            /publications/1/backupPool                      | 'fe-paris'               | publications[1].backupPool                | is the pool itself
            /limits/maxConnections                          | 0                        | limits.maxConnections                     | out of range
            /limits/maxConnections                          | 1000001                  | limits.maxConnections                     | out of range
            /limits/maxConnectionsPerClient                 | -1                       | limits.maxConnectionsPerClient            | out of range
            /rateLimits/1/name                              | 'login'                  | rateLimits[1].name                        | twice
            /rateLimits/1/paths                             | ['/a']                   | rateLimits[1].paths                       | has 1 items
            /rateLimits/0/paths/0                           | 'a'                      | rateLimits[0].paths[0]                    | malformed
            /rateLimits/0/allowed                           | 0                        | rateLimits[0].allowed                     | out of range
            /rateLimits/0/windowMillis                      | 3600001                  | rateLimits[0].windowMillis                | out of range
            /drain/propagationMillis                        | -1                       | drain.propagationMillis                   | out of range
            /drain/timeoutMillis                            | 0                        | drain.timeoutMillis                       | out of range
            """)
    void shouldNameThePathWhenOneValueMakesNoSense(String pointer, String value, String path, String reason) {
        // When
        List<ConfigProblem> problems = validate(JsonEdits.replaced(pointer, value), SampleConfigs.FILES);

        // Then
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo(path);
            assertThat(problem.reason()).contains(reason);
            assertThat(problem.remedy()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "connectMillis", "handshakeMillis", "requestHeaderMillis", "keepAliveMillis", "writeStallMillis",
        "upstreamIdleMillis", "unsafeReuseMillis", "retryWindowMillis", "unconfirmedPinMillis", "lingerMillis"
    })
    void shouldRefuseWhenATimeLimitIsNotBetweenAMillisecondAndADay(String field) {
        for (String value : List.of("0", "-1", "86400001")) {
            assertThat(validate(JsonEdits.replaced("/timeouts/" + field, value), SampleConfigs.FILES))
                    .extracting(ConfigProblem::path)
                    .containsExactly("timeouts." + field);
        }
    }

    @ParameterizedTest
    @CsvSource({"../secret", "/etc/passwd", "a/b", "..data", ".hidden", "''", "a b"})
    void shouldRefuseWhenAFileNameIsNotPlain(String name) {
        // When
        List<ConfigProblem> problems =
                validate(JsonEdits.replaced("/tls/certificates/0/keyFile", "'" + name + "'"), filesAnd(name));

        // Then
        assertThat(problems).extracting(ConfigProblem::path).containsExactly("tls.certificates[0].keyFile");
    }

    @Test
    void shouldRefuseWhenTwoPoolsHaveOneName() {
        assertThat(validate(JsonEdits.replaced("/pools/1/name", "'fe-paris'"), SampleConfigs.FILES))
                .extracting(ConfigProblem::path)
                .containsExactly("pools[1].name", "publications[2].pool");
    }

    @Test
    void shouldReturnAllProblemsWhenThereAreSeveral() {
        // Given
        List<PublicationConfig> publications = IntStream.range(0, 513)
                .mapToObj(i -> SampleConfigs.publication("Bad" + i + ".contoso.com", PublicationService.MEET, "none"))
                .toList();

        // When
        List<ConfigProblem> problems = validator.validate(SampleConfigs.withPublications(publications), Set.of());

        // Then: too many, 513 malformed names and unknown pools, nothing on port 80, six files
        assertThat(problems).hasSize(1 + 2 * 513 + 1 + 6);
    }

    private Set<String> filesAnd(String name) {
        return Stream.concat(SampleConfigs.FILES.stream(), Stream.of(name)).collect(Collectors.toSet());
    }

    private List<ConfigProblem> validate(byte[] json, Set<String> files) {
        Decoded decoded = codec.read(json);
        assertThat(decoded).isInstanceOf(Decoded.Valid.class);
        return validator.validate(((Decoded.Valid) decoded).config(), files);
    }
}
