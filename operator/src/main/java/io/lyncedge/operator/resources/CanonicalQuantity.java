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
 * written kind that leaves a whole number, {@code 1} for {@code 1000m} and {@code 1Gi} for {@code 1024Mi}. Nothing is
 * finer than a thousandth.
 */
final class CanonicalQuantity {
    private static final List<String> BINARY = List.of("Ei", "Pi", "Ti", "Gi", "Mi", "Ki");
    private static final List<String> DECIMAL = List.of("E", "P", "T", "G", "M", "k", "", "m");
    private static final int LARGEST_EXPONENT = 18;
    private static final int FINEST = 3;

    private CanonicalQuantity() {}

    static SortedMap<String, Quantity> all(Map<String, Quantity> quantities) {
        SortedMap<String, Quantity> canonical = new TreeMap<>();
        quantities.forEach((name, quantity) -> canonical.put(name, of(quantity)));
        return canonical;
    }

    static Quantity of(Quantity quantity) {
        String suffix = quantity.getFormat() == null ? "" : quantity.getFormat();
        BigDecimal value = new BigDecimal(quantity.getAmount()).multiply(unit(suffix));
        BigDecimal rounded = value.setScale(FINEST, RoundingMode.CEILING);
        if (BINARY.contains(suffix) && isWhole(rounded)) {
            return binary(rounded);
        }
        return decimal(rounded, isExponent(suffix) ? suffix.substring(0, 1) : "");
    }

    private static BigDecimal unit(String suffix) {
        if (BINARY.contains(suffix)) {
            return binaryUnit(BINARY.indexOf(suffix));
        }
        if (isExponent(suffix)) {
            return BigDecimal.ONE.scaleByPowerOfTen(Integer.parseInt(suffix.substring(1)));
        }
        return switch (suffix) {
            case "n" -> BigDecimal.ONE.scaleByPowerOfTen(-9);
            case "u" -> BigDecimal.ONE.scaleByPowerOfTen(-6);
            default -> BigDecimal.ONE.scaleByPowerOfTen(exponent(DECIMAL.indexOf(suffix)));
        };
    }

    private static Quantity binary(BigDecimal value) {
        for (int i = 0; i < BINARY.size(); i++) {
            BigDecimal unit = binaryUnit(i);
            if (value.compareTo(unit) >= 0 && value.remainder(unit).signum() == 0) {
                return new Quantity(value.divide(unit).toBigInteger().toString(), BINARY.get(i));
            }
        }
        return new Quantity(value.toBigInteger().toString(), "");
    }

    private static Quantity decimal(BigDecimal value, String exponentSign) {
        for (int i = 0; i < DECIMAL.size(); i++) {
            BigDecimal amount = value.scaleByPowerOfTen(-exponent(i));
            if (value.signum() != 0 && isWhole(amount)) {
                boolean suffixed = exponentSign.isEmpty() || exponent(i) == 0;
                return new Quantity(
                        amount.toBigInteger().toString(), suffixed ? DECIMAL.get(i) : exponentSign + exponent(i));
            }
        }
        return new Quantity("0", "");
    }

    private static BigDecimal binaryUnit(int index) {
        return BigDecimal.TWO.pow(10 * (BINARY.size() - index));
    }

    private static int exponent(int index) {
        return LARGEST_EXPONENT - 3 * index;
    }

    /** {@code e3} and {@code E3}, but not {@code E} and {@code Ei}. */
    private static boolean isExponent(String suffix) {
        return suffix.matches("[eE][-+]?\\d{1,2}");
    }

    private static boolean isWhole(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0;
    }
}
