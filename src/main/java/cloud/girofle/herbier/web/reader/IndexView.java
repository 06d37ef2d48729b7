package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.web.visit.Visit;

/**
 * What an alphabetical page shows.
 *
 * @param layout around it
 * @param heading what is listed
 * @param empty what to say when there is nothing to list
 * @param index the list
 */
public record IndexView(Layout layout, String heading, String empty, AlphabeticalIndex index) {

    static IndexView of(Visit visit, String kind, AlphabeticalIndex index) {
        String heading = visit.words().get("index." + kind + ".heading");
        return new IndexView(
                Layout.of(visit, heading, visit.words().get("index." + kind + ".what")),
                heading,
                visit.words().get("index." + kind + ".empty"),
                index);
    }
}
