package io.lyncedge.operator.dns;

import io.lyncedge.operator.count.Tally;
import io.lyncedge.operator.dns.AddressRecords.Failure;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** Asks for the A and AAAA records of a name, following CNAME records. */
final class AddressQuery {
    private final Resolver resolver;
    private final Tally<QueryResult> results;

    AddressQuery(Resolver resolver) {
        this(resolver, new Tally<>(QueryResult.class));
    }

    /** With counts of what came of it. */
    AddressQuery(Resolver resolver, Tally<QueryResult> results) {
        this.resolver = resolver;
        this.results = results;
    }

    /** The records of a name. Completes within the timeout, never exceptionally. */
    CompletableFuture<AddressRecords> send(String text, Duration timeout) {
        Name name;
        try {
            name = Name.fromString(text, Name.root);
        } catch (TextParseException _) {
            return CompletableFuture.completedFuture(AddressRecords.failed(Failure.BAD_NAME));
        }
        return bounded(send(CnameChain.from(name), Type.A), timeout)
                .thenCombine(bounded(send(CnameChain.from(name), Type.AAAA), timeout), AddressRecords::and)
                .whenComplete((records, _) -> results.add(QueryResult.of(records.failure())));
    }

    private static CompletableFuture<AddressRecords> bounded(
            CompletionStage<AddressRecords> records, Duration timeout) {
        AddressRecords late = AddressRecords.failed(Failure.NO_ANSWER);
        return records.toCompletableFuture()
                .completeOnTimeout(late, timeout.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(_ -> late);
    }

    private CompletionStage<AddressRecords> send(CnameChain chain, int type) {
        Record question = Record.newRecord(chain.end(), type, DClass.IN);
        return resolver.sendAsync(Message.newQuery(question)).thenCompose(answer -> read(answer, chain, type));
    }

    private CompletionStage<AddressRecords> read(Message answer, CnameChain asked, int type) {
        if (answer.getRcode() != Rcode.NOERROR) {
            Failure failure = answer.getRcode() == Rcode.NXDOMAIN ? Failure.NO_SUCH_NAME : Failure.SERVER_FAILURE;
            return CompletableFuture.completedFuture(AddressRecords.failed(failure));
        }
        CnameChain chain = asked.follow(answer, type);
        AddressRecords records = chain.records(answer, type);
        if (!records.addresses().isEmpty() || chain.end().equals(asked.end())) {
            return CompletableFuture.completedFuture(records);
        }
        // The server did not follow the chain to its end: ask for the end itself.
        return chain.isTooLong()
                ? CompletableFuture.completedFuture(AddressRecords.failed(Failure.CHAIN_TOO_LONG))
                : send(chain, type);
    }
}
