package io.lyncedge.bench.report;

import io.lyncedge.bench.plan.Sampling;
import java.util.List;

/**
 * Everything that one run found.
 *
 * @param sampling what was asked
 * @param startMillis process start to first proxied 200 of our proxy, each try; empty if it took no part
 * @param scenarios each scenario
 */
public record BenchReport(Sampling sampling, List<Long> startMillis, List<ScenarioReport> scenarios) {}
