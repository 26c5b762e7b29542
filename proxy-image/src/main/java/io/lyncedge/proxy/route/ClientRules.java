package io.lyncedge.proxy.route;

import io.lyncedge.config.Cidr;
import java.net.InetAddress;
import java.util.List;

/**
 * Which clients one publication serves.
 *
 * @param allowed networks that are served; empty: all
 * @param denied networks that are not, whatever else allows them
 */
record ClientRules(List<Cidr> allowed, List<Cidr> denied) {
    /** Whether a client is to be told that there is nothing. */
    boolean refuse(InetAddress client) {
        return contains(denied, client) || (!allowed.isEmpty() && !contains(allowed, client));
    }

    private static boolean contains(List<Cidr> networks, InetAddress client) {
        for (int i = 0; i < networks.size(); i++) {
            if (networks.get(i).contains(client)) {
                return true;
            }
        }
        return false;
    }
}
