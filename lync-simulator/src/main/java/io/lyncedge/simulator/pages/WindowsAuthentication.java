package io.lyncedge.simulator.pages;

import io.lyncedge.simulator.http.Opening;
import io.lyncedge.simulator.http.Page;
import io.lyncedge.simulator.http.PageAnswer;
import io.lyncedge.simulator.http.PageRequest;
import io.lyncedge.simulator.ntlm.NtlmConnection;
import io.lyncedge.simulator.ntlm.NtlmOutcome;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.util.Optional;

/**
 * Lets only connections pass that act for a user. Refuses as soon as the head is there, as IIS does, and so never asks for
 * the body of a request with {@code Expect: 100-continue} that it refuses.
 *
 * @param refusal the 401 answer, without its challenges
 * @param then the page behind
 */
record WindowsAuthentication(PageAnswer refusal, Page then) implements Page {

    @Override
    public Opening open(PageRequest request) {
        return judge(request, refusal).<Opening>map(Opening.Answered::new).orElseGet(() -> then.open(request));
    }

    /** The 401 for a request that may not pass; empty if it may. */
    static Optional<PageAnswer> judge(PageRequest request, PageAnswer refusal) {
        NtlmConnection connection = request.connection().ntlm();
        boolean via = request.head().headers().contains(HttpHeaderNames.VIA);
        return switch (connection.judge(request.header(HttpHeaderNames.AUTHORIZATION), via)) {
            case NtlmOutcome.Admitted admitted -> Optional.empty();
            case NtlmOutcome.Refused refused -> Optional.of(challenging(refusal, refused));
        };
    }

    private static PageAnswer challenging(PageAnswer refusal, NtlmOutcome.Refused refused) {
        PageAnswer answer = refusal;
        for (String challenge : refused.challenges()) {
            answer = answer.with("WWW-Authenticate", challenge);
        }
        return answer;
    }
}
