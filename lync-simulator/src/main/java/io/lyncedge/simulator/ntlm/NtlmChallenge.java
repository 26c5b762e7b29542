package io.lyncedge.simulator.ntlm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import jcifs.ntlmssp.NtlmFlags;
import jcifs.ntlmssp.Type2Message;
import jcifs.ntlmssp.av.AvPair;
import jcifs.ntlmssp.av.AvPairs;
import jcifs.ntlmssp.av.AvTimestamp;

/** Type 2 messages as a Windows server makes them: with the names and the time that NTLMv2 needs ([MS-NLMP] 2.2.2.1). */
final class NtlmChallenge {

    private static final int COMPUTER = 1;
    private static final int DOMAIN = 2;
    private static final int DNS_COMPUTER = 3;
    private static final int DNS_DOMAIN = 4;
    /** Milliseconds from 1601-01-01, where Windows counts from, to 1970-01-01. */
    private static final long WINDOWS_EPOCH_MILLIS = 11_644_473_600_000L;

    private static final int FLAGS = NtlmFlags.NTLMSSP_NEGOTIATE_UNICODE
            | NtlmFlags.NTLMSSP_REQUEST_TARGET
            | NtlmFlags.NTLMSSP_NEGOTIATE_NTLM
            | NtlmFlags.NTLMSSP_TARGET_TYPE_DOMAIN
            | NtlmFlags.NTLMSSP_NEGOTIATE_EXTENDED_SESSIONSECURITY
            | NtlmFlags.NTLMSSP_NEGOTIATE_TARGET_INFO;

    private NtlmChallenge() {}

    static String message(NtlmDomain domain, String server, byte[] challenge) {
        Type2Message message = new Type2Message(Jcifs.CONTEXT, FLAGS, challenge, domain.netbiosName());
        message.setTargetInformation(AvPairs.encode(targetInformation(domain, server)));
        try {
            return Base64.getEncoder().encodeToString(message.toByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<AvPair> targetInformation(NtlmDomain domain, String server) {
        List<AvPair> pairs = new ArrayList<>();
        pairs.add(pair(DOMAIN, domain.netbiosName()));
        pairs.add(pair(COMPUTER, server.split("\\.", 2)[0].toUpperCase(Locale.ROOT)));
        pairs.add(pair(DNS_DOMAIN, domain.dnsName()));
        pairs.add(pair(DNS_COMPUTER, server));
        pairs.add(new AvTimestamp((Instant.now().toEpochMilli() + WINDOWS_EPOCH_MILLIS) * 10_000));
        return pairs;
    }

    private static AvPair pair(int kind, String text) {
        return new AvPair(kind, text.getBytes(StandardCharsets.UTF_16LE));
    }
}
