package io.lyncedge.cli.acceptance;

import io.lyncedge.simulator.recorder.RawAnswer;
import io.lyncedge.simulator.recorder.RawClient;
import io.lyncedge.simulator.recorder.RecordedRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/** An upload of the row's length, chunked, compared by hash; the proxy never holds it. */
final class BigUpload implements RowScript {

    private static final int CHUNK = 256 * 1024;

    @Override
    public Verdict play(AcceptanceRow row, RunningTopology topology) throws Exception {
        Faults faults = new Faults();
        Tapped tapped = RelayedRow.tapped(row, topology);
        int before = tapped.recorder().requests().size();
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        RawAnswer answer;
        try (RawClient client = RelayedRow.AS_ROW_SAYS.open(topology, row)) {
            client.write(RequestBytes.head(row, List.of()));
            send(client.output(), row.bodyBytes(), digest);
            answer = client.readAnswer("POST");
        }
        AnswerChecks.expected(row, answer, faults);
        RecordedRequest received = tapped.recorder().awaitHead(before);
        faults.unless(
                received.body().length() == row.bodyBytes(),
                "length " + received.body().length());
        faults.unless(received.body().sha256().equals(HexFormat.of().formatHex(digest.digest())), "the body changed");
        return faults.verdict(answer.status());
    }

    private static void send(OutputStream output, long length, MessageDigest digest) throws IOException {
        byte[] content = RequestBytes.ascii("lync".repeat(CHUNK / 4));
        for (long left = length; left > 0; left -= CHUNK) {
            int size = (int) Math.min(CHUNK, left);
            output.write(RequestBytes.ascii(Integer.toHexString(size) + "\r\n"));
            output.write(content, 0, size);
            output.write(RequestBytes.ascii("\r\n"));
            digest.update(content, 0, size);
        }
        output.write(RequestBytes.ascii("0\r\n\r\n"));
        output.flush();
    }
}
