package io.lyncedge.operator.resources;

import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Quantities as the API server stores them, so that what is applied equals what comes back: the largest suffix of the
 * written kind that leaves a whole number, {@code 1} for {@code 1000m} and {@code 1Gi} for {@code 1024Mi}.
 */
final class CanonicalQuantity {
    private static final List<String> BINARY = List.of("Ei", "Pi", "Ti", "Gi", "Mi", "Ki");
    private static final List<String> DECIMAL = List.of("E", "P", "T", "G", "M", "k", "", "m", "u", "n");
    private static final BigDecimal KILO = BigDecimal.valueOf(1000);
    private static final int DECIMAL_SCALE = 9;

    private CanonicalQuantity() {}

    static SortedMap<String, Quantity> all(Map<String, Quantity> quantities) {
        SortedMap<String, Quantity> canonical = new TreeMap<>();
        quantities.forEach((name, quantity) -> canonical.put(name, of(quantity)));
        return canonical;
    }

    static Quantity of(Quantity quantity) {
        BigDecimal value = quantity.getNumericalAmount().setScale(DECIMAL_SCALE, RoundingMode.UP);
        return BINARY.contains(quantity.getFormat()) && isWhole(value) ? binary(value) : decimal(value);
    }

    private static Quantity binary(BigDecimal value) {
        for (int i = 0; i < BINARY.size(); i++) {
            BigDecimal unit = BigDecimal.TWO.pow(10 * (BINARY.size() - i));
            if (value.compareTo(unit) >= 0 && value.remainder(unit).signum() == 0) {
                return new Quantity(value.divide(unit).toBigInteger().toString(), BINARY.get(i));
            }
        }
        return new Quantity(value.toBigInteger().toString(), "");
    }

    private static Quantity decimal(BigDecimal value) {
        BigDecimal unit = KILO.pow(6);
        for (String suffix : DECIMAL) {
            BigDecimal amount = value.divide(unit);
            if (value.signum() != 0 && isWhole(amount)) {
                return new Quantity(amount.toBigInteger().toString(), suffix);
            }
            unit = unit.divide(KILO);
        }
        return new Quantity("0", "");
    }

    private static boolean isWhole(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0;
    }
}
