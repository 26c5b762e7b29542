package io.lyncedge.bench.report;

import io.lyncedge.bench.plan.Sampling;
import java.util.List;

/**
 * Everything that one run found.
 *
 * @param sampling what was asked
 * @param starts of our proxy, each try; empty if it took no part
 * @param scenarios each scenario
 */
public record BenchReport(Sampling sampling, List<StartTime> starts, List<ScenarioReport> scenarios) {}
