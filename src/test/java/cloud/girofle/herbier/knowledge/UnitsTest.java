package cloud.girofle.herbier.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The units of figures. Known values: the prefixes, the tonne, the hour and the joule of the SI
 * brochure (9th edition, tables 4, 7 and 8); the Julian year of 365.25 days, its twelfth for a
 * month, and the octet of 8 bits of UCUM (2.1, tables 7 and 23).
 */
class UnitsTest {

    @ParameterizedTest
    @CsvSource({
        "22,     kg{CO2e}/mo,     0.264,          t{CO2e}/a", // 22 × 12 ÷ 1000
        "0.264,  t{CO2e}/a,       22,             kg{CO2e}/mo",
        "29.5,   Mt{CO2e}/a,      29500000,       t{CO2e}/a",
        "1,      TW.h,            1000000000,     kW.h",
        "1500,   W.h,             1.5,            kW.h",
        "1,      kW.h,            3.6,            MJ", // 1 J = 1 W·s, 1 h = 3600 s
        "18,     MJ,              5,              kW.h",
        "51.5,   TW.h/a,          51500000000,    kW.h/a",
        "8.766,  kW.h/a,          1,              W", // 1 a = 365.25 d = 8766 h
        "500,    MBy/{process},   0.5,            GBy/{process}", // decimal: 1 Go = 10⁹ octets
        "1,      By,              8,              bit",
        "0.06,   kW.h/GBy,        60,             kW.h/TBy",
        "0.06,   kW.h/GBy,        0.06,           W.h/MBy",
        "0.81,   kW.h/GBy,        2.916,          MJ/GBy",
        "98,     g{CO2e}/(kW.h),  98,             t{CO2e}/(GW.h)",
        "36,     g{CO2e}/h,       315.576,        kg{CO2e}/a", // × 8766 h
        "1.6,    kg{CO2e}/(30.min), 3200,         g{CO2e}/h",
        "2.2,    kg{CO2e}/cm2,    2200,           g{CO2e}/cm2",
        "1.54,   %/a,             1.54,           %/a",
        "12,     %/a,             1,              %/mo",
        "1.58,   '',              1.58,           ''",
    })
    void convertExactly(BigDecimal value, String unit, BigDecimal same, String other) {
        assertThat(quantity(value, unit).to(unit(other))).contains(new Quantity(same, unit(other)));
    }

    @ParameterizedTest
    @CsvSource({
        "kg{CO2e}, kg",
        "kg{CO2e}, kg{CO2}",
        "kg{CO2e}/mo, kg{CO2e}",
        "kg{CO2e}, kg{CO2e}/{disk}",
        "{user}, {device}",
        "{user}, {person}",
        "{cycle}, ''",
        "%, ''",
        "%, {user}",
        "%, %/a",
        "kW.h, kW",
        "kW.h, kW.h/a",
        "kW.h/GBy, kW.h",
        "GBy, ''",
        "MBy/{process}, MBy",
        "{device}/{person}, {device}",
        "g{CO2e}/(kW.h), g{CO2e}.h/kW",
    })
    void whatDiffersInDimensionDoesNotConvert(String one, String other) {
        assertThat(quantity(BigDecimal.ONE, one).to(unit(other))).isEmpty();
        assertThat(quantity(BigDecimal.ONE, other).to(unit(one))).isEmpty();
        assertThat(Units.alternatives(unit(one))).doesNotContain(unit(other));
    }

    /** MB is a megabel in UCUM: a logarithm, that no factor converts. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "kilo",
                "kg{CO2e",
                "kg}",
                "kg//mo",
                "kg/",
                "(kg",
                "kg)",
                ".",
                "/",
                "Go",
                "MB",
                "Cel",
                "kg CO2e",
                "0",
                "{}",
                "kg{é}",
                "<script>",
                "999999999999",
                "kg{a}{b}c",
                "((((",
                "%%"
            })
    void whatIsNoUnitIsNone(String code) {
        assertThat(Units.of(code)).isEmpty();
    }

    @Test
    void wattHoursThatAreDividedByNeedNoBrackets() {
        assertThat(Units.of("g{CO2e}/kW.h").orElseThrow().code()).isEqualTo("g{CO2e}/(kW.h)");
        assertThat(Units.of("kg{CO2e}/30.min").orElseThrow().code()).isEqualTo("kg{CO2e}/(30.min)");
        assertThat(Units.of("kW.h/GBy").orElseThrow().code()).isEqualTo("kW.h/GBy");
        assertThat(unit("g/kW.m").isLike(unit("g.m/kW"))).as("by UCUM's own rule").isTrue();
    }

    @Test
    void longestCodesAreRefusedWithoutAWord() {
        assertThat(Units.of("kg.".repeat(30_000) + "kg")).isEmpty();
        assertThat(Units.of("(".repeat(30) + "kg" + ")".repeat(29))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0.022,    t{CO2e},     22,     kg{CO2e}",
        "0.264,    t{CO2e}/a,   264,    kg{CO2e}/a",
        "1215.4,   kg{CO2e},    1215.4, kg{CO2e}",
        "29500000, t{CO2e}/a,   29.5,   Mt{CO2e}/a",
        "0.00006,  MW.h/GBy,    60,     W.h/GBy",
        "65000,    GW.h/a,      65,     TW.h/a",
        "0.5,      MBy/{process}, 500,  kBy/{process}",
        "0.02,     mg,          0.02,   mg",
        "99999,    Mt,          99999,  Mt",
        "12345678, {user},      12345678, {user}",
        "0,        t,           0,      t",
    })
    void areToldInTheSizeThatSuits(BigDecimal value, String unit, BigDecimal same, String other) {
        assertThat(Units.readable(quantity(value, unit)))
                .isEqualTo(new Quantity(same, unit(other)));
    }

    @Test
    void offerWhatTheyCanBeToldIn() {
        assertThat(Units.alternatives(unit("kg{CO2e}/mo")))
                .extracting(Unit::code)
                .containsExactly(
                        "kg{CO2e}/a",
                        "g{CO2e}/h", // 8.766 kg a year
                        "kg{CO2e}/mo",
                        "kg{CO2e}/d",
                        "t{CO2e}/a",
                        "Mt{CO2e}/a");
        assertThat(Units.alternatives(unit("kg{CO2e}/{disk}")))
                .extracting(Unit::code)
                .containsExactly(
                        "g{CO2e}/{disk}", "kg{CO2e}/{disk}", "t{CO2e}/{disk}", "Mt{CO2e}/{disk}");
        assertThat(Units.alternatives(unit("%"))).extracting(Unit::code).containsExactly("%");
        assertThat(Units.alternatives(unit(""))).extracting(Unit::code).containsExactly("");
        assertThat(Units.alternatives(unit("g{CO2}/h")))
                .extracting(Unit::code)
                .contains("g{CO2}/h", "kg{CO2}/a");
    }

    @Test
    void aRatioIsABareNumber() {
        assertThat(quantity("264", "kg{CO2e}").over(quantity("1.32", "t{CO2e}")))
                .contains(new BigDecimal("0.2"));
        assertThat(quantity("264", "kg{CO2e}").over(quantity("1", "kW.h"))).isEmpty();
        assertThat(quantity("264", "kg{CO2e}").over(quantity("0", "kg{CO2e}"))).isEmpty();
    }

    private static Quantity quantity(String value, String unit) {
        return quantity(new BigDecimal(value), unit);
    }

    private static Quantity quantity(BigDecimal value, String unit) {
        return new Quantity(value, unit(unit));
    }

    private static Unit unit(String code) {
        return Units.of(code).orElseThrow();
    }
}
