package cloud.girofle.herbier.knowledge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The units of measure that figures come in: any of <a href="https://ucum.org/ucum">UCUM</a>, with
 * annotations that say of what. Unlike in UCUM an annotation counts: {@code kg{CO2e}} is no {@code
 * kg}, {@code {user}} no {@code {disk}}; and so do octets and {@code %}, which is a share and never
 * the hundredth of a number.
 */
public final class Units {

    /** What is offered beside a unit: the first list whose units are like it. */
    private static final List<List<String>> OFFERED =
            List.of(
                    List.of("g{CO2e}", "kg{CO2e}", "t{CO2e}", "Mt{CO2e}"),
                    List.of(
                            "g{CO2e}/h",
                            "kg{CO2e}/d",
                            "kg{CO2e}/mo",
                            "kg{CO2e}/a",
                            "t{CO2e}/a",
                            "Mt{CO2e}/a"),
                    List.of("g{CO2e}/(kW.h)", "t{CO2e}/(GW.h)", "g{CO2e}/MJ"),
                    List.of("g{CO2e}/cm2", "kg{CO2e}/cm2"),
                    List.of("g{CO2e}/MBy", "g{CO2e}/GBy", "kg{CO2e}/GBy"),
                    List.of("W.h", "MJ", "kW.h", "MW.h", "GW.h", "TW.h"),
                    List.of("W", "kW.h/mo", "kW.h/a", "MW.h/a", "GW.h/a", "TW.h/a"),
                    List.of("W.h/MBy", "kW.h/GBy", "kW.h/TBy", "MJ/GBy"),
                    List.of("g", "kg", "t", "Mt"),
                    List.of("kg/mo", "kg/a", "t/a", "Mt/a"),
                    List.of("kBy", "MBy", "GBy", "TBy"),
                    List.of("MBy/h", "GBy/mo", "GBy/a", "TBy/a"),
                    List.of("%/mo", "%/a"),
                    List.of("h", "d", "mo", "a"));

    /**
     * Sizes of one thing, from the smallest on; the watt-hours before the watts they begin with.
     */
    private static final List<List<String>> SIZES =
            List.of(
                    List.of("mg", "g", "kg", "t", "Mt"),
                    List.of("W.h", "kW.h", "MW.h", "GW.h", "TW.h"),
                    List.of("W", "kW", "MW", "GW"),
                    List.of("By", "kBy", "MBy", "GBy", "TBy"));

    private static final BigDecimal MOST = BigDecimal.valueOf(10_000);

    private Units() {}

    /** The unit of a code; empty where that is none. The empty code is a bare number's. */
    public static Optional<Unit> of(String code) {
        String strict = UnitCode.strict(code);
        return UnitCode.factors(strict)
                .filter(factors -> factors.stream().allMatch(each -> each.worth().isPresent()))
                .map(factors -> Unit.of(strict, factors));
    }

    /** The unit, and those that what is told in it can be told in, from the smallest on. */
    public static List<Unit> alternatives(Unit unit) {
        List<UnitFactor> counted = unit.factors().stream().filter(UnitFactor::isCount).toList();
        List<UnitFactor> measured = new ArrayList<>(unit.factors());
        measured.removeAll(counted);
        String ofWhat = counted.stream().map(UnitFactor::written).collect(Collectors.joining());
        Unit plain = Unit.of("", measured);
        boolean carbon = unit.code().contains("{CO2}");
        List<Unit> offered =
                OFFERED.stream()
                        .map(codes -> carbon ? ofCarbonAlone(codes) : codes)
                        .filter(codes -> of(codes.getFirst()).orElseThrow().isLike(plain))
                        .findFirst()
                        .orElse(List.of())
                        .stream()
                        .flatMap(code -> of(code + ofWhat).stream())
                        .toList();
        return Stream.concat(Stream.of(unit), offered.stream())
                .distinct()
                .sorted((one, other) -> one.in(unit).compareTo(other.in(unit)))
                .toList();
    }

    /** What stands above the stroke: {@code kg{CO2e}} of {@code kg{CO2e}/mo}. */
    public static Unit dividend(Unit unit) {
        return made(unit.factors().stream().filter(factor -> factor.power() > 0).toList());
    }

    /**
     * What one divides by: {@code mo} of {@code kg{CO2e}/mo}; a bare number's where there is none.
     */
    public static Unit divisor(Unit unit) {
        return made(
                unit.factors().stream()
                        .filter(factor -> factor.power() < 0)
                        .map(UnitFactor::reciprocal)
                        .toList());
    }

    /** The time that one divides by, {@code mo}; empty where that is none. */
    public static Optional<Unit> pace(Unit unit) {
        Unit divisor = divisor(unit);
        Unit year = of("a").orElseThrow();
        return divisor.isLike(year)
                ? Optional.of(divisor)
                : divisor.factors().stream()
                        .map(factor -> made(List.of(factor)))
                        .filter(year::isLike)
                        .findFirst();
    }

    /** The same by another time, which must divide it once: {@code kg/mo} by {@code a}. */
    public static Optional<Unit> paced(Unit unit, String time) {
        return pace(unit)
                .flatMap(old -> {
                    String code = unit.code();
                    String bracketed = "(" + old.code() + ")";
                    return of(
                            code.contains(bracketed)
                                    ? code.replace(bracketed, time)
                                    : code.replaceFirst(
                                            "(?<=[/.(])" + old.code() + "(?![A-Za-z0-9])", time));
                });
    }

    private static Unit made(List<UnitFactor> factors) {
        return Unit.of(
                factors.stream().map(UnitFactor::code).collect(Collectors.joining(".")), factors);
    }

    /**
     * The same, told in the size that suits it: 0.022 t is 22 kg. What a second is to a year is
     * left alone, as is a number between 1 and 10,000.
     */
    public static Quantity readable(Quantity quantity) {
        BigDecimal much = quantity.value().abs();
        if (much.signum() == 0 || suits(much)) {
            return quantity;
        }
        List<Quantity> others = inOtherSizes(quantity);
        return others.stream()
                .filter(other -> suits(other.value().abs()))
                .findFirst()
                .or(() ->
                        much.compareTo(BigDecimal.ONE) < 0
                                ? others.reversed().stream().findFirst()
                                : others.stream().findFirst())
                .orElse(quantity);
    }

    private static boolean suits(BigDecimal much) {
        return much.compareTo(BigDecimal.ONE) >= 0 && much.compareTo(MOST) < 0;
    }

    /** The same in units that begin with another size of the same thing, the largest first. */
    private static List<Quantity> inOtherSizes(Quantity quantity) {
        String code = quantity.unit().code();
        for (List<String> sizes : SIZES) {
            for (String size : sizes) {
                if (begins(code, size)) {
                    String rest = code.substring(size.length());
                    return sizes.reversed().stream()
                            .flatMap(other -> of(other + rest).stream())
                            .flatMap(other -> quantity.to(other).stream())
                            .toList();
                }
            }
        }
        return List.of();
    }

    private static boolean begins(String code, String size) {
        return code.startsWith(size)
                && (code.length() == size.length()
                        || !Character.isLetterOrDigit(code.charAt(size.length())));
    }

    private static List<String> ofCarbonAlone(List<String> codes) {
        return codes.stream().map(code -> code.replace("{CO2e}", "{CO2}")).toList();
    }
}
