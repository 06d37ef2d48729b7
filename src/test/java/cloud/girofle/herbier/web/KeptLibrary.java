package cloud.girofle.herbier.web;

import cloud.girofle.herbier.Samples;
import cloud.girofle.herbier.curation.provider.ProviderSettings;
import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Annotation;
import cloud.girofle.herbier.knowledge.Author;
import cloud.girofle.herbier.knowledge.Edit;
import cloud.girofle.herbier.knowledge.Proposal;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.knowledge.Stance;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.knowledge.Subject.Kind;
import cloud.girofle.herbier.library.Suggestion;
import cloud.girofle.herbier.library.Writing;
import cloud.girofle.herbier.reference.Keywords;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Source;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A site that people have kept for a while: something of each kind that they may write stands in
 * it, waits, was withdrawn, or was undone.
 */
final class KeptLibrary implements AutoCloseable {

    private static final String TEXT =
            """
            L’enquête mesure la consommation de **cinq** centres de données[^1] et la compare à \
            celle des habitant·es ; [@carnino-marquet-2018, p. 12] en donne l’histoire.

            - des relevés du gestionnaire de réseau,
            - des entretiens.

            | Année | Puissance |
            |---|---|
            | 2015 | 60 MW |
            | 2019 | 110 MW |

            [^1]: Au nord de Paris.\
            """;

    private static final String TWO =
            """
            [{"id": "a", "type": "book", "title": "À bout de flux"},
             {"id": "b", "type": "fanzine", "title": "Permacomputing"}]\
            """;

    /** That people may sign in at; nobody is there. */
    private static final ProviderSettings PROVIDER =
            new ProviderSettings(
                    URI.create("http://127.0.0.1:9"), "herbier", "", "La Fédération des associations");

    final SampleSite site = SampleSite.furnishedAtHomeWith(
                    new SignInWays(Optional.of(PROVIDER), "", Optional.empty()));
    final Member admin = site.signIn("alix", "Alix", Role.ADMIN);
    final Member claire = site.signIn("claire", "Claire Dumas", Role.CURATOR);
    final Member hugo = site.signIn("hugo", "Hugo", Role.CURATOR);
    final Member noe = site.signIn("noe", "Noé", Role.CONTRIBUTOR);

    /** A reference that much was written about, and one it is related to. */
    final String key = site.cited("diguet-lopez-2019");

    final String second = site.cited("carnino-marquet-2018");

    /** An annotation that has two versions and an answer, and one that was withdrawn. */
    final String annotation;

    final String withdrawn;

    /** Two references that may be one work, and one that is out of sight. */
    final String one;

    final String other;
    final String retired;

    /** Work on many references: one stands, one was undone. */
    final long batch;

    final long undone;

    private final Pens pens = new Pens(site);

    KeptLibrary() {
        List<String> added = site.write(KeptLibrary::added);
        one = added.getFirst();
        other = added.get(1);
        retired = added.getLast();
        annotation = annotations();
        withdrawn = pens.curation().newId();
        Subject gone =
                pens.annotate(key, withdrawn, Map.of("text", "Un essai."), "", hugo.account());
        pens.turn(gone, Act.WITHDRAWN, "écrit par erreur", hugo.account());
        corrections();
        lists();
        notes();
        proposals();
        batch = tagged("lu en 2026");
        undone = tagged("à trier");
        pens.curation().undo(undone, hugo.account());
        claire.post(
                "/curation/references/" + second + "/annoter",
                "id",
                pens.curation().newId(),
                "base",
                "0",
                "texte",
                "Un brouillon, à relire avec le chapitre deux sous les yeux.",
                "brouillon",
                "1");
        site.follow();
    }

    private static List<String> added(Writing writing) {
        writing.save(new Source("autres", "D’autres", "", "", 2));
        long file = writing.file("autres", "autres.json", true, "CSL JSON", 5);
        var one = writing.add(file, book("a", "Centres de données, 2020"), Optional.empty());
        var other = writing.add(file, book("b", "Centre de données, 2020"), Optional.empty());
        var wrong = writing.add(file, book("c", "Une notice par erreur"), Optional.empty());
        writing.known("autres"); // So that they stand in the database.
        writing.suggest(one, other, Suggestion.Reason.TITLE, 0.95);
        return List.of(one.reference(), other.reference(), wrong.reference());
    }

    private static Record book(String id, String title) {
        return Samples.record(id, "book", Map.of("title", title, "date", "2020"));
    }

    private String annotations() {
        String id = pens.curation().newId();
        Map<String, String> content =
                new Annotation(
                                TEXT,
                                "Les data centers sont des objets urbains.",
                                Annotation.Place.PAGE,
                                "12-14",
                                Optional.of(Stance.ILLUMINATES),
                                List.of("centre-de-donnees"),
                                "fr",
                                "")
                        .content();
        pens.annotate(key, id, content, "", claire.account());
        pens.annotate(
                key,
                id,
                changed(content, "text", TEXT.replace("mesure", "estime")),
                "le verbe de l’étude",
                claire.account());
        Map<String, String> answer =
                Map.of("text", "Les chiffres datent.", "stance", "conteste", "replyTo", id);
        pens.annotate(key, pens.curation().newId(), answer, "", hugo.account());
        return id;
    }

    private void corrections() {
        pens.correct(
                key,
                Map.of(
                        "date",
                        "2019-05",
                        "shortTitle",
                        "L’impact",
                        "first",
                        "La meilleure enquête de terrain en français.",
                        "+tag enquête",
                        "",
                        "+topic sobriete",
                        "",
                        "+related " + second,
                        "appui",
                        "+link https://example.org/rapport",
                        "Le résumé en ligne"),
                "vérifié sur la page de titre",
                claire.account());
        pens.correct(retired, Map.of("withdrawn", "Ce n’est pas une œuvre."), "", claire.account());
        pens.record(
                new Subject(Kind.RECORD, pens.curation().newId()),
                Map.of("itemType", "book", "title", "Saisi à la main", "date", "2024"),
                claire.account());
        pens.record(
                new Subject(Kind.TOPIC, "centre-de-donnees"),
                Map.of("definition", "Un bâtiment où travaillent des *serveurs*."),
                claire.account());
        pens.record(
                new Subject(Kind.KEYWORD, Keywords.id("enquête")),
                Map.of("name", "enquête", "description", "Un travail *de terrain*."),
                claire.account());
    }

    private void lists() {
        Map<String, String> list =
                Map.of(
                        "title", "Pour commencer",
                        "text", "Trois lectures, dans cet *ordre*.",
                        "items", key + " D’abord l’enquête.\n" + second + "\n" + one);
        pens.list("pour-commencer", list, "", claire.account());
        pens.list(
                "pour-commencer",
                changed(list, "items", key + " D’abord l’enquête.\n" + second),
                "deux suffisent",
                hugo.account());
    }

    private void notes() {
        pens.record(
                new Subject(Kind.NOTE, "une-note"),
                Map.of(
                        "title", "Lire les cartes des réseaux",
                        "text", "## Un\n\n" + TEXT + "\n\n## Deux\n\n### Trois\n\n## Quatre\n",
                        "summary", "Ce que montrent *les* cartes.",
                        "genre", "position",
                        "state", "brouillon",
                        "signatures", "Cloud Girofle",
                        "topics", "acv"),
                claire.account());
        pens.record(
                new Subject(Kind.COMMENT, "COMMENT2"),
                Map.of("text", "La *deuxième* partie est courte.", "on", "note:une-note"),
                hugo.account());
    }

    private void proposals() {
        Subject reference = new Subject(Kind.REFERENCE, key);
        propose(
                Proposal.Kind.REFERENCE,
                edit(
                        new Subject(Kind.RECORD, pens.curation().newId()),
                        "",
                        Map.of("itemType", "book", "title", "Internet, année zéro")),
                "Ana",
                "On en parle partout, et le chapitre 3 est sourcé.");
        propose(
                Proposal.Kind.ERROR,
                edit(reference, "", Map.of()),
                "",
                "L’année est fausse : le rapport est de mai 2019.");
        propose(
                Proposal.Kind.REFERENCE,
                edit(
                        new Subject(Kind.RECORD, pens.curation().newId()),
                        "",
                        Map.of("itemType", "book", "title", "Achetez mes montres")),
                "",
                "");
        pens.curation().refuse(3, claire.account(), "C’est une publicité.");
        Edit remark =
                edit(
                        new Subject(Kind.ANNOTATION, pens.curation().newId()),
                        second,
                        Map.of("text", "Une relecture *proposée*.", "stance", "nuance"));
        pens.curation().save(remark, noe.account());
        Map<String, String> corrected = new LinkedHashMap<>(content(reference));
        corrected.put("date", "2019-06");
        corrected.put("publisher", "Ademe");
        pens.curation().save(edit(reference, "", corrected), noe.account());
    }

    private void propose(Proposal.Kind kind, Edit edit, String name, String message) {
        pens.curation().propose(kind, edit, Author.named(name), message);
    }

    private Edit edit(Subject subject, String about, Map<String, String> content) {
        int base = site.library().written().find(subject).map(each -> each.version()).orElse(0);
        return new Edit(subject, about, base, Act.SAVED, content, "");
    }

    private Map<String, String> content(Subject subject) {
        return site.library().written().find(subject).orElseThrow().content();
    }

    private long tagged(String keyword) {
        List<Subject> some = new ArrayList<>();
        List.of(key, second, one, other)
                .forEach(each -> some.add(new Subject(Kind.REFERENCE, each)));
        return pens.curation()
                .together(
                        some,
                        (subject, content) -> {
                            content.put("+tag " + keyword, "");
                            return content;
                        },
                        claire.account(),
                        "lecture du printemps")
                .batch();
    }

    /** Where one of its collections stands. */
    String collection() {
        return site.page("/collections").select("main a[href^=/collections/]").attr("href");
    }

    /** Where a file stands that was sent there, once it was read. */
    String sent(String desk, String name) {
        Multipart form = new Multipart().field(name, "girofle").file("deux.json", TWO);
        String at = admin.post(desk, form).headers().firstValue("Location").orElseThrow();
        admin.settled(at);
        return at;
    }

    private static Map<String, String> changed(
            Map<String, String> content, String field, String value) {
        Map<String, String> all = new LinkedHashMap<>(content);
        all.put(field, value);
        return all;
    }

    @Override
    public void close() {
        site.close();
    }
}
