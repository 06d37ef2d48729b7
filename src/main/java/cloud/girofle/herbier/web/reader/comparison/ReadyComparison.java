package cloud.girofle.herbier.web.reader.comparison;

import cloud.girofle.herbier.web.visit.SiteLanguage;
import java.util.Map;

/**
 * A comparison that the keepers of the library prepared.
 *
 * @param slug its own
 * @param comparing what it compares
 * @param titles in each language
 * @param remarks what is to be known before looking at it, in each language
 */
record ReadyComparison(
        String slug,
        Comparing comparing,
        Map<SiteLanguage, String> titles,
        Map<SiteLanguage, String> remarks) {

    String title(SiteLanguage language) {
        return titles.getOrDefault(language, slug);
    }

    String remark(SiteLanguage language) {
        return remarks.getOrDefault(language, "");
    }
}
