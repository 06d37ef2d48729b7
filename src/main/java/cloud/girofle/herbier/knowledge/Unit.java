package cloud.girofle.herbier.knowledge;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tech.units.indriya.function.RationalNumber;

/**
 * A unit of measure, made by {@link Units}: kilograms of CO₂e by month, octets, users by machine, a
 * share, a bare number. Pages have words for it. Two units are equal when their codes are.
 * Immutable and thread-safe.
 */
public final class Unit {

    private final String code;
    private final List<UnitFactor> factors;
    private final RationalNumber worth;
    private final Map<String, Integer> dimensions;

    private Unit(
            String code,
            List<UnitFactor> factors,
            RationalNumber worth,
            Map<String, Integer> dimensions) {
        this.code = code;
        this.factors = List.copyOf(factors);
        this.worth = worth;
        this.dimensions = dimensions;
    }

    /** Of those factors, each worth something. */
    static Unit of(String code, List<UnitFactor> factors) {
        RationalNumber worth = RationalNumber.ONE;
        Map<String, Integer> dimensions = new TreeMap<>();
        for (UnitFactor factor : factors) {
            worth = worth.multiply(factor.worth().orElseThrow());
            factor.dimensions()
                    .forEach((name, power) -> dimensions.merge(name, power, Integer::sum));
        }
        dimensions.values().removeIf(power -> power == 0);
        return new Unit(code, factors, worth, Map.copyOf(dimensions));
    }

    /** Its code in UCUM, {@code kg{CO2e}/mo}; empty for a bare number. */
    public String code() {
        return code;
    }

    /** Whether quantities in the one can be told in the other. */
    public boolean isLike(Unit other) {
        return dimensions.equals(other.dimensions);
    }

    /** Whether it is a share of something, or how fast a share changes. */
    public boolean isShare() {
        return dimensions.containsKey("%");
    }

    /** Whether it has no dimension at all. */
    public boolean isBare() {
        return dimensions.isEmpty();
    }

    /** What it is made of, in the order of its code. */
    public List<UnitFactor> factors() {
        return factors;
    }

    /** How many of the other one of this is; only where they are alike. */
    RationalNumber in(Unit other) {
        return worth.divide(other.worth);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Unit unit && unit.code.equals(code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    @Override
    public String toString() {
        return code;
    }
}
