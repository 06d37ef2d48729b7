package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.reference.Language;
import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.search.Facet;
import cloud.girofle.herbier.search.Period;
import cloud.girofle.herbier.search.Results;
import cloud.girofle.herbier.text.Messages;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.List;
import java.util.Locale;

/**
 * The names of things in the reader's language; what has no name there is shown as its source wrote
 * it.
 */
public final class Labels {

    private final Messages words;
    private final String language;
    private final List<Source> sources;
    private final Thesaurus thesaurus;

    Labels(Visit visit, List<Source> sources) {
        this(visit, sources, Thesaurus.EMPTY);
    }

    /** The names in a visit's language. */
    public Labels(Visit visit, List<Source> sources, Thesaurus thesaurus) {
        this.words = visit.words();
        this.language = visit.language().code();
        this.sources = sources;
        this.thesaurus = thesaurus;
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
    public String language(String written) {
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

    /** {@code acv}: « analyse du cycle de vie ». */
    public String topic(String id) {
        return thesaurus.find(id).map(topic -> topic.label(language)).orElse(id);
    }

    /** « 2019 », « 2015–2019 », « jusqu’à 1999 ». */
    String years(Period years) {
        String from = String.valueOf(years.from());
        String to = String.valueOf(years.to());
        if (years.isYear()) {
            return from;
        }
        if (years.from() == Integer.MIN_VALUE) {
            return words.get("years.until", to);
        }
        return years.to() == Integer.MAX_VALUE
                ? words.get("years.since", from)
                : words.get("years.span", from, to);
    }

    /** Whether the public may not read the files of that source. */
    boolean closesFiles(String slug) {
        return sources.stream()
                .anyMatch(source -> source.slug().equals(slug) && source.closedFiles());
    }

    /** A way to narrow a search: « Mot-clé ». */
    public String facet(Facet facet) {
        return words.get("facet." + facet.parameter());
    }

    /** A value of a facet. */
    public String value(Facet facet, Results.Value value) {
        return switch (facet) {
            case KIND -> words.find("found.kind." + value.value()).orElse(value.value());
            case TYPE -> type(value.value());
            case LANGUAGE -> language(value.value());
            case SOURCE -> source(value.value());
            case TOPIC -> topic(value.value());
            case HAS -> words.find("has." + value.value()).orElse(value.value());
            case WITHOUT -> words.find("without." + value.value()).orElse(value.value());
            case YEAR -> Period.read(value.value()).map(this::years).orElse(value.label());
            case TAG, AUTHOR, COLLECTION -> value.label();
        };
    }
}
