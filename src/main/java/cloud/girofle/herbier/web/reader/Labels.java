package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.reference.Language;
import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.search.Facet;
import cloud.girofle.herbier.search.Results;
import cloud.girofle.herbier.text.Messages;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.List;
import java.util.Locale;

/**
 * The names of things in the reader's language; what has no name there is shown as its source wrote
 * it.
 */
final class Labels {

    private final Messages words;
    private final List<Source> sources;

    Labels(Visit visit, List<Source> sources) {
        this.words = visit.words();
        this.sources = sources;
    }

    /** {@code report}: « Rapport ». */
    String type(String type) {
        return words.find("type." + type).orElse(type);
    }

    /** {@code numPages}: « Nb de pages ». */
    String field(String field) {
        return words.find("field." + field).orElse(field);
    }

    /** {@code editor}, for so many people: « Éditeur·ices (direction) ». */
    String role(String role, int people) {
        return words.find((people > 1 ? "roles." : "role.") + role).orElse(role);
    }

    /** {@code fr-FR}: « français »; a language nobody recognises as it is written. */
    String language(String written) {
        String code = Language.code(written);
        return code.isEmpty() ? written : Locale.of(code).getDisplayLanguage(words.locale());
    }

    /** {@code girofle}: « Cloud Girofle ». */
    String source(String slug) {
        return sources.stream()
                .filter(source -> source.slug().equals(slug))
                .map(Source::name)
                .findFirst()
                .orElse(slug);
    }

    /** Whether the public may not read the files of that source. */
    boolean closesFiles(String slug) {
        return sources.stream()
                .anyMatch(source -> source.slug().equals(slug) && source.closedFiles());
    }

    /** A way to narrow a search: « Mot-clé ». */
    String facet(Facet facet) {
        return words.get("facet." + facet.parameter());
    }

    /** A value of a facet. */
    String value(Facet facet, Results.Value value) {
        return switch (facet) {
            case TYPE -> type(value.value());
            case LANGUAGE -> language(value.value());
            case SOURCE -> source(value.value());
            case YEAR, TAG, AUTHOR, COLLECTION -> value.label();
        };
    }
}
