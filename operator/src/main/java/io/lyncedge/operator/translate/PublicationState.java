package io.lyncedge.operator.translate;

import io.lyncedge.api.v1alpha1.HttpMode;
import java.util.Optional;

/**
 * What becomes of one published FQDN.
 *
 * @param fqdn of the publication
 * @param notServed why it is not served; absent when its listener answers for it and its pool has an address
 * @param certificate what clients are shown; absent without 443 or without any usable certificate
 * @param http what port 80 does for it
 * @param pool name of its pool
 */
public record PublicationState(
        String fqdn, Optional<String> notServed, Optional<ShownCertificate> certificate, HttpMode http, String pool) {}
