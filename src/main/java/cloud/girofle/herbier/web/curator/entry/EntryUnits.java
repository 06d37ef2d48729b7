package cloud.girofle.herbier.web.curator.entry;

import cloud.girofle.herbier.web.quantity.FigureText;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.List;

/** Codes of units that figures here often have. */
final class EntryUnits {

    private static final List<String> CODES =
            List.of(
                    "%",
                    "kg{CO2e}",
                    "t{CO2e}",
                    "Mt{CO2e}/a",
                    "kg{CO2e}/mo",
                    "kg{CO2e}/a",
                    "g{CO2e}/kW.h",
                    "g{CO2e}/h",
                    "W.h",
                    "kW.h",
                    "TW.h/a",
                    "kW.h/GBy",
                    "W",
                    "a",
                    "kg",
                    "t",
                    "L",
                    "m3",
                    "GBy",
                    "%/a",
                    "{device}/{person}",
                    "{user}",
                    "{cycle}");

    private EntryUnits() {}

    /** Those codes, with their words. */
    static List<EntryView.Option> of(Visit visit) {
        FigureText words = new FigureText(visit.language());
        return CODES.stream()
                .map(code -> new EntryView.Option(code, words.unit(code), false))
                .toList();
    }
}
