package io.lyncedge.bench.report;

import io.lyncedge.bench.plan.Sampling;
import java.util.List;

/**
 * Everything that one run found.
 *
 * @param sampling what was asked
 * @param starts of our proxy, each try; empty if it took no part
 * @param scenarios each scenario under load
 * @param polls memory of each peer while it carries held polls; empty if that was not asked for
 */
public record BenchReport(
        Sampling sampling, List<StartTime> starts, List<ScenarioReport> scenarios, List<PollMemory> polls) {}
