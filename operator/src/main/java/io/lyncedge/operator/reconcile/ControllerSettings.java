package io.lyncedge.operator.reconcile;

import io.lyncedge.config.AddressFilter;
import io.lyncedge.operator.translate.TranslatorSettings;
import java.util.Set;

/**
 * What the installation decides for the controller.
 *
 * @param namespaces that are watched; empty means all
 * @param translator settings of the translation
 * @param poolAddresses that pools may have
 * @param rollouts how upgrades go over the resources
 * @param instance name of this process, as Events name their reporter
 */
public record ControllerSettings(
        Set<String> namespaces,
        TranslatorSettings translator,
        AddressFilter poolAddresses,
        RolloutLimits rollouts,
        String instance) {
    public ControllerSettings {
        namespaces = Set.copyOf(namespaces);
    }
}
