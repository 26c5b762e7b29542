package io.lyncedge.simulator.http;

/**
 * The two web sites of a Front End or Director. A server knows them apart by the port alone; here by the listener,
 * whatever port it is bound to.
 */
public enum Site {
    /** 4443 and 8080 in a real pool: for what comes through the reverse proxy. */
    EXTERNAL,
    /** 443 and 80 in a real pool: for the corporate network; the only site of Office Web Apps. */
    INTERNAL
}
