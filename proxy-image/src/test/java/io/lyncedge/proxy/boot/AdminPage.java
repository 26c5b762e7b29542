package io.lyncedge.proxy.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;

/**
 * The metrics of a process.
 *
 * @param port of its admin listener
 */
record AdminPage(int port) {
    /** The value of one sample, by its name and labels as the page writes them. */
    long value(String sample) throws IOException {
        String page = ProxyClient.plain(port).get("localhost", "/metrics");
        List<Long> values = page.lines()
                .filter(line -> line.startsWith(sample + " "))
                .map(line -> (long) Double.parseDouble(line.substring(sample.length() + 1)))
                .toList();
        assertThat(values).as(sample).hasSize(1);
        return values.getFirst();
    }
}
