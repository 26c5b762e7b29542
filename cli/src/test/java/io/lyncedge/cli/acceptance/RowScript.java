package io.lyncedge.cli.acceptance;

/** How a row is played. */
@FunctionalInterface
interface RowScript {
    Verdict play(AcceptanceRow row, RunningTopology topology) throws Exception;
}
