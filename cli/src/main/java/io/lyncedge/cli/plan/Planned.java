package io.lyncedge.cli.plan;

import io.lyncedge.operator.resolve.References;
import io.lyncedge.operator.translate.Plan;

/**
 * A resource, translated.
 *
 * @param plan what follows from it
 * @param references that it was made from: the last good ones of the next time
 */
public record Planned(Plan plan, References references) {}
