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
 * @param instance name of this process, as Events name their reporter
 */
public record ControllerSettings(
        Set<String> namespaces, TranslatorSettings translator, AddressFilter poolAddresses, String instance) {
    public ControllerSettings {
        namespaces = Set.copyOf(namespaces);
    }
}
