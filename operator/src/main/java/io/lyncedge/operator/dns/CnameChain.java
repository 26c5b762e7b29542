package io.lyncedge.operator.dns;

import io.lyncedge.operator.dns.AddressRecords.Failure;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/**
 * How far a name has been followed.
 *
 * @param end the last name of the chain
 * @param hops CNAME records so far
 * @param ttlSeconds the shortest life of them
 */
record CnameChain(Name end, int hops, long ttlSeconds) {
    private static final int MAX_HOPS = 8;

    static CnameChain from(Name name) {
        return new CnameChain(name, 0, Long.MAX_VALUE);
    }

    boolean isTooLong() {
        return hops >= MAX_HOPS;
    }

    /** Follows the CNAME records of an answer until a name has records of the type, or no CNAME. */
    CnameChain follow(Message answer, int type) {
        Optional<CNAMERecord> alias =
                addresses(answer, type).isEmpty() && !isTooLong() ? alias(answer) : Optional.empty();
        return alias.map(record -> new CnameChain(record.getTarget(), hops + 1, Math.min(ttlSeconds, record.getTTL()))
                        .follow(answer, type))
                .orElse(this);
    }

    /** The records of a type that the end of the chain has in an answer. */
    AddressRecords records(Message answer, int type) {
        List<Record> records = addresses(answer, type);
        if (records.isEmpty()) {
            return AddressRecords.failed(Failure.NO_ADDRESS);
        }
        long life = records.stream().mapToLong(Record::getTTL).min().orElse(0);
        return new AddressRecords(
                records.stream().map(CnameChain::address).distinct().toList(),
                Math.min(life, ttlSeconds),
                Optional.empty());
    }

    private Optional<CNAMERecord> alias(Message answer) {
        return answer.getSection(Section.ANSWER).stream()
                .filter(record -> record.getName().equals(end))
                .filter(CNAMERecord.class::isInstance)
                .map(CNAMERecord.class::cast)
                .findFirst();
    }

    private List<Record> addresses(Message answer, int type) {
        return answer.getSection(Section.ANSWER).stream()
                .filter(record -> record.getType() == type && record.getName().equals(end))
                .filter(record -> record instanceof ARecord || record instanceof AAAARecord)
                .toList();
    }

    private static InetAddress address(Record record) {
        return record instanceof ARecord ipv4 ? ipv4.getAddress() : ((AAAARecord) record).getAddress();
    }
}
