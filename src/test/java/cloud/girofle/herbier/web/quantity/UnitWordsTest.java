package cloud.girofle.herbier.web.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.knowledge.Unit;
import cloud.girofle.herbier.knowledge.Units;
import cloud.girofle.herbier.text.Messages;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Units are told in French and in English, short and long. */
class UnitWordsTest {

    private static final Messages FRENCH = Messages.in(Locale.FRENCH);
    private static final Messages ENGLISH = Messages.in(Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource({
        "kg{CO2e}/mo,      kg CO₂e/mois,        kg CO₂e par mois,        kg CO₂e/month,   kg CO₂e per month",
        "Mt{CO2e}/a,       Mt CO₂e/an,          Mt CO₂e par an,          Mt CO₂e/year,    Mt CO₂e per year",
        "TW.h/a,           TWh/an,              TWh par an,              TWh/year,        TWh per year",
        "g{CO2e}/(kW.h),   g CO₂e/kWh,          g CO₂e par kWh,          g CO₂e/kWh,      g CO₂e per kWh",
        "kW.h/GBy,         kWh/Go,              kWh par Go,              kWh/GB,          kWh per GB",
        "kg{CO2}/(30.min), kg CO₂/30 min,       kg CO₂ par 30 min,       kg CO₂/30 min,   kg CO₂ per 30 min",
        "kg{CO2e}/cm2,     kg CO₂e/cm²,         kg CO₂e par cm²,         kg CO₂e/cm²,     kg CO₂e per cm²",
        "MBy/{process},    Mo/processus,        Mo par processus,        MB/process,      MB per process",
        "{device}/{person}, équipements/personne, équipements par personne, devices/person, devices per person",
        "kg{CO2e}/({person}.a), kg CO₂e/personne/an, kg CO₂e par personne et par an, kg CO₂e/person/year, kg CO₂e per person per year",
        "%/a,              %/an,                % par an,                %/year,          % per year",
        "{user},           utilisateur·ices,    utilisateur·ices,        users,           users",
        "{widget}/a,       widget/an,           widget par an,           widget/year,     widget per year",
        "Mt/a,             Mt/an,               Mt par an,               Mt/year,         Mt per year",
        "'',               '',                  '',                      '',              ''",
    })
    void areTold(String code, String symbole, String mots, String symbol, String words) {
        Unit unit = unit(code);
        assertThat(
                        List.of(
                                UnitWords.symbol(unit, FRENCH),
                                UnitWords.spoken(unit, FRENCH),
                                UnitWords.symbol(unit, ENGLISH),
                                UnitWords.spoken(unit, ENGLISH)))
                .extracting(text -> text.replace('\u00a0', ' '))
                .containsExactly(symbole, mots, symbol, words);
    }

    @Test
    void wordsAgreeWithTheirNumber() {
        assertThat(UnitWords.spoken(unit("{cycle}"), FRENCH, new BigDecimal("1.5")))
                .isEqualTo("cycle");
        assertThat(UnitWords.spoken(unit("{cycle}"), FRENCH, new BigDecimal("2")))
                .isEqualTo("cycles");
        assertThat(UnitWords.spoken(unit("{cycle}"), ENGLISH, new BigDecimal("1")))
                .isEqualTo("cycle");
        assertThat(UnitWords.spoken(unit("{cycle}"), ENGLISH, new BigDecimal("1.5")))
                .isEqualTo("cycles");
        assertThat(UnitWords.spoken(unit("{device}/{person}"), ENGLISH, BigDecimal.ONE))
                .isEqualTo("device per person");
    }

    private static Unit unit(String code) {
        return Units.of(code).orElseThrow();
    }
}
