package io.lyncedge.operator.dns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.Type;

/** A name server on a loopback port: answers what it is told, counts what it is asked. */
final class TestNameServer implements AutoCloseable {
    private final DatagramSocket socket;
    private final List<Record> records = new CopyOnWriteArrayList<>();
    private final List<String> questions = new CopyOnWriteArrayList<>();
    private volatile int rcode = Rcode.NOERROR;
    private volatile boolean silent;

    TestNameServer() throws IOException {
        socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    /** Adds a record in the form of a zone file: name, TTL, type, data. */
    TestNameServer record(String name, long ttl, int type, String data) throws IOException {
        records.add(Record.fromString(Name.fromString(name), type, 1, ttl, data, Name.root));
        return this;
    }

    void clear() {
        records.clear();
    }

    void answerWith(int code) {
        rcode = code;
    }

    void fallSilent() {
        silent = true;
    }

    /** Names and types asked for, in no particular order. */
    List<String> questions() {
        return List.copyOf(questions);
    }

    SimpleResolver resolver() {
        return new SimpleResolver(new InetSocketAddress(socket.getLocalAddress(), socket.getLocalPort()));
    }

    @Override
    public void close() {
        socket.close();
    }

    private void serve() {
        byte[] buffer = new byte[4096];
        while (!socket.isClosed()) {
            try {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                Message query = new Message(Arrays.copyOf(packet.getData(), packet.getLength()));
                Record question = query.getQuestion();
                questions.add(question.getName() + " " + Type.string(question.getType()));
                if (!silent) {
                    byte[] answer = answer(query).toWire();
                    socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
                }
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private Message answer(Message query) {
        Record question = query.getQuestion();
        Message answer = new Message(query.getHeader().getID());
        answer.getHeader().setFlag(Flags.QR);
        answer.getHeader().setRcode(rcode);
        answer.addRecord(question, Section.QUESTION);
        matching(question).forEach(record -> answer.addRecord(record, Section.ANSWER));
        return answer;
    }

    /** The records of the name and of the aliases that it leads to, as a recursive server sends them. */
    private List<Record> matching(Record question) {
        List<Record> found = new ArrayList<>();
        Name name = question.getName();
        for (Record record : records) {
            boolean alias = record.getType() == Type.CNAME;
            if (record.getName().equals(name) && (alias || record.getType() == question.getType())) {
                found.add(record);
                name = alias ? ((CNAMERecord) record).getTarget() : name;
            }
        }
        return found;
    }
}
