package cloud.girofle.herbier.knowledge;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.measure.Dimension;
import javax.measure.MeasurementException;
import systems.uom.ucum.format.UCUMFormat;
import tech.units.indriya.AbstractUnit;
import tech.units.indriya.function.RationalNumber;

/**
 * One factor of a unit: {@code kg{CO2e}}, {@code mo} to the power -1, {@code {user}}, {@code 30}.
 * What an atom is worth is UCUM's table, as the library has it.
 *
 * @param number it is, one for an atom
 * @param atom of UCUM with its prefix, or empty
 * @param annotation what stands in braces after it, or empty
 * @param power below zero where one divides by it
 */
public record UnitFactor(BigInteger number, String atom, String annotation, int power) {

    private static final Pattern ATOM = Pattern.compile("[A-Za-z]{1,6}|%");

    private static final String BIT = "bit";

    /** What figures mostly come in, read once: the library takes its time. */
    private static final Map<String, AbstractUnit<?>> USUAL = usual();

    private static final Number ONE = BigInteger.ONE;

    /** Whether it counts things, and measures nothing: users, disks. */
    boolean isCount() {
        return atom.isEmpty() && !annotation.isEmpty();
    }

    /** As it stands behind another one. */
    String written() {
        return (power < 0 ? "/" : ".") + reciprocal().code();
    }

    /** Its own code, its power written where it is not one. */
    String code() {
        String what = atom.isEmpty() && annotation.isEmpty() ? number.toString() : atom;
        int size = Math.abs(power);
        return what
                + (size == 1 ? "" : size)
                + (annotation.isEmpty() ? "" : "{" + annotation + "}");
    }

    /** One by it. */
    UnitFactor reciprocal() {
        return new UnitFactor(number, atom, annotation, -power);
    }

    /** How much one of it is in the base units of its dimensions; empty where UCUM has no such. */
    Optional<RationalNumber> worth() {
        Optional<RationalNumber> one =
                atom.isEmpty()
                        ? Optional.of(RationalNumber.ofInteger(number))
                        : unit().map(unit -> rational(unit.getSystemConverter().convert(ONE)));
        return one.map(worth -> power < 0 ? worth.reciprocal() : worth)
                .map(worth -> worth.pow(Math.abs(power)));
    }

    /**
     * The powers of its dimensions. UCUM holds octets, shares and whatever stands in braces for
     * bare numbers; here each is a dimension of its own, so that nobody adds users to disks.
     */
    Map<String, Integer> dimensions() {
        Map<String, Integer> powers = new HashMap<>();
        if (!annotation.isEmpty()) {
            powers.put("{" + annotation + "}", power);
        }
        unit().ifPresent(unit -> physical(unit).forEach((name, p) -> powers.put(name, p * power)));
        return powers;
    }

    private Map<String, Integer> physical(AbstractUnit<?> unit) {
        if (atom.equals("%")) {
            return Map.of("%", 1);
        }
        if (unit.getSystemUnit().toString().equals(BIT)) {
            return Map.of(BIT, 1);
        }
        Dimension dimension = unit.getDimension();
        Map<String, Integer> powers = new HashMap<>();
        Optional.ofNullable(dimension.getBaseDimensions())
                .<Runnable>map(bases ->
                        () -> bases.forEach((base, power) -> powers.put(base.toString(), power)))
                .orElse(() -> powers.put(dimension.toString(), 1)) // It is one itself.
                .run();
        return powers;
    }

    private Optional<AbstractUnit<?>> unit() {
        AbstractUnit<?> usual = USUAL.get(atom);
        return usual == null ? read(atom) : Optional.of(usual);
    }

    private static Map<String, AbstractUnit<?>> usual() {
        Map<String, AbstractUnit<?>> units = new HashMap<>();
        for (String atom :
                "% mg g kg t Mt W kW MW GW TW J kJ MJ GJ s min h d wk mo a bit By kBy MBy GBy TBy m cm mm L"
                        .split(" ", -1)) {
            read(atom).ifPresent(unit -> units.put(atom, unit));
        }
        return Map.copyOf(units);
    }

    private static Optional<AbstractUnit<?>> read(String atom) {
        if (!ATOM.matcher(atom).matches()) {
            return Optional.empty();
        }
        try {
            return UCUMFormat.getInstance(UCUMFormat.Variant.CASE_SENSITIVE).parse(atom)
                                    instanceof AbstractUnit<?> unit
                            && unit.getSystemConverter().isLinear()
                    ? Optional.of(unit)
                    : Optional.empty();
        } catch (MeasurementException e) {
            return Optional.empty(); // No unit of UCUM: whoever typed it is told.
        }
    }

    private static RationalNumber rational(Number number) {
        return switch (number) {
            case RationalNumber ratio -> ratio;
            case BigInteger whole -> RationalNumber.ofInteger(whole);
            case BigDecimal decimal -> RationalNumber.of(decimal);
            default -> RationalNumber.ofInteger(number.longValue());
        };
    }
}
