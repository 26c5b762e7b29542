package io.lyncedge.proxy.observe;

/** Has values to tell when the metrics are scraped. */
public interface SampleSource {
    /** Tells them; called on the admin loop, must not block. */
    void sample(Samples samples);
}
