package io.lyncedge.simulator.recorder;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells the journal of every byte as soon as it arrives, before anybody makes sense of it. */
final class CountingInput extends FilterInputStream {

    private final Journal journal;
    private final ConnectionLog log;

    CountingInput(InputStream in, Journal journal, ConnectionLog log) {
        super(in);
        this.journal = journal;
        this.log = log;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        if (count > 0) {
            journal.update(() -> log.received(count));
        }
        return count;
    }
}
