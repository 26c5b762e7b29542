package io.lyncedge.simulator.ntlm;

import java.util.Properties;
import jcifs.CIFSContext;
import jcifs.CIFSException;
import jcifs.config.PropertyConfiguration;
import jcifs.context.BaseContext;

/** The context that jcifs asks for; it opens no socket and starts no thread. */
final class Jcifs {

    static final CIFSContext CONTEXT = context();

    private Jcifs() {}

    private static CIFSContext context() {
        try {
            return new BaseContext(new PropertyConfiguration(new Properties()));
        } catch (CIFSException e) {
            throw new IllegalStateException(e);
        }
    }
}
