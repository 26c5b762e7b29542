package io.lyncedge.simulator.pages;

/** What a simulated pool is. */
public enum Role {
    /** Front End Server or Standard Edition server: homes users. */
    FRONT_END,
    /** Director: sends users to their home pool. */
    DIRECTOR,
    /** Office Web Apps Server or Office Online Server. */
    OFFICE_WEB_APPS
}
