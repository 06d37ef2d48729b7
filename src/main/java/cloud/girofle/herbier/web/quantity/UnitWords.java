package cloud.girofle.herbier.web.quantity;

import cloud.girofle.herbier.knowledge.Unit;
import cloud.girofle.herbier.knowledge.UnitFactor;
import cloud.girofle.herbier.text.Messages;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Units in the words of a language, which are messages {@code unit.…}: {@code unit.mo} and its like
 * for times, {@code unit.user} and its like for what is counted. What has no word is written as its
 * code has it. Thread-safe.
 */
public final class UnitWords {

    private static final String HARD_SPACE = "\u00a0";
    private static final String POWERS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private final Messages words;
    private final List<UnitFactor> factors;

    private UnitWords(Messages words, Unit unit) {
        this.words = words;
        this.factors = unit.factors();
    }

    /** Short, for tables and axes: {@code kg CO₂e/mois}, {@code kWh/Go}, {@code kWh/GB}. */
    public static String symbol(Unit unit, Messages words) {
        UnitWords told = new UnitWords(words, unit);
        return told.above(BigDecimal.TEN)
                + told.below().stream().map(each -> "/" + each).collect(Collectors.joining());
    }

    /** As it is said, of several: {@code kg CO₂e par mois}, {@code cycles}. */
    public static String spoken(Unit unit, Messages words) {
        return spoken(unit, words, BigDecimal.TEN);
    }

    /** As it is said, of so many: {@code cycle}, {@code kg CO₂e par mois}; empty for a number. */
    public static String spoken(Unit unit, Messages words, BigDecimal amount) {
        UnitWords told = new UnitWords(words, unit);
        List<String> below = told.below();
        String per =
                below.isEmpty()
                        ? ""
                        : " "
                                + words.get("unit.per")
                                + " "
                                + String.join(" " + words.get("unit.and.per") + " ", below);
        return (told.above(amount.abs()) + per).strip();
    }

    private String above(BigDecimal amount) {
        return String.join(
                "·", pieces(factors.stream().filter(f -> f.power() > 0).toList(), amount));
    }

    private List<String> below() {
        return pieces(factors.stream().filter(f -> f.power() < 0).toList(), BigDecimal.ONE);
    }

    /** Watts and the hours after them are one word, as are a number and what it counts. */
    private List<String> pieces(List<UnitFactor> some, BigDecimal amount) {
        List<String> pieces = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            UnitFactor factor = some.get(i);
            boolean last = i + 1 == some.size();
            if (factor.atom().endsWith("W") && !last && some.get(i + 1).atom().equals("h")) {
                pieces.add(symbol(factor) + "h");
                i++;
            } else if (isNumber(factor) && !last) {
                pieces.add(factor.number() + HARD_SPACE + one(some.get(i + 1), amount));
                i++;
            } else {
                pieces.add(one(factor, amount));
            }
        }
        return pieces;
    }

    private static boolean isNumber(UnitFactor factor) {
        return factor.atom().isEmpty() && factor.annotation().isEmpty();
    }

    private String one(UnitFactor factor, BigDecimal amount) {
        if (isNumber(factor)) {
            return factor.number().equals(BigInteger.ONE) ? "" : factor.number().toString();
        }
        if (factor.atom().isEmpty()) {
            return counted(factor.annotation(), amount);
        }
        String time = "unit." + factor.atom();
        String symbol =
                words.find(time).isPresent()
                        ? words.get(time, amount.doubleValue())
                        : symbol(factor);
        return factor.annotation().isEmpty()
                ? symbol
                : symbol + HARD_SPACE + substance(factor.annotation());
    }

    private String counted(String what, BigDecimal amount) {
        return words.find("unit." + what).isPresent()
                ? words.get("unit." + what, amount.doubleValue())
                : what;
    }

    private String symbol(UnitFactor factor) {
        String atom = factor.atom();
        String name =
                atom.endsWith("By")
                        ? atom.substring(0, atom.length() - 2) + words.get("unit.octet")
                        : atom;
        int power = Math.abs(factor.power());
        return power == 1 ? name : name + POWERS.charAt(power);
    }

    private static String substance(String annotation) {
        return annotation.replace("CO2", "CO₂");
    }
}
