package cloud.girofle.herbier.web;

import cloud.girofle.herbier.curation.Curation;
import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Author;
import cloud.girofle.herbier.knowledge.Edit;
import cloud.girofle.herbier.knowledge.Proposal;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.knowledge.Subject.Kind;
import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.knowledge.Topic;
import cloud.girofle.herbier.library.Dump;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Tag;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A form of every address that takes one, each filled so that it changes something. */
final class Deeds {

    private final SampleSite site;
    private final Member admin;
    private final List<Deed> all = new ArrayList<>();

    /**
     * One form.
     *
     * @param path of its route
     * @param address it is sent to
     * @param values names and values of its fields, in turn
     */
    record Deed(String path, String address, List<String> values) {

        /** Its fields, to be sent or changed. */
        String[] fields() {
            return values.toArray(String[]::new);
        }

        /**
         * Whether what it does is told by the databases at once: imports are jobs, comparisons
         * write nothing.
         */
        boolean isTold() {
            return !path.startsWith("/curation/imports")
                    && !path.startsWith("/curation/paralleles");
        }
    }

    private Deeds(SampleSite site, Member admin) {
        this.site = site;
        this.admin = admin;
    }

    /** In an order in which each can be done. */
    static List<Deed> of(SampleSite site, Member admin) {
        Deeds deeds = new Deeds(site, admin);
        deeds.fill();
        return deeds.all;
    }

    /** Everything that a site keeps. */
    static List<String> kept(SampleSite site) {
        List<String> kept = new ArrayList<>(Dump.of(site.data()));
        kept.addAll(Dump.ofAccounts(site.data()));
        kept.removeIf(row -> row.startsWith("edition: ")); // It counts what was tried, too.
        return kept;
    }

    /** What a site keeps and did not keep before, or the other way round. */
    static List<String> changed(List<String> before, SampleSite site) {
        List<String> gone = new ArrayList<>(before);
        List<String> come = kept(site);
        gone.removeAll(new HashSet<>(come));
        come.removeAll(new HashSet<>(before));
        gone.addAll(come);
        return gone;
    }

    private void fill() {
        Topic.Labels name = new Topic.Labels("analyse du cycle de vie", List.of());
        site.adopt(
                new Thesaurus(
                        List.of(
                                new Topic(
                                        "acv", name, name, List.of(), List.of(), List.of(),
                                        Map.of()))));
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            keys.add(site.add(reference(i)));
        }
        Pens pens = new Pens(site);
        Curation curation = pens.curation();
        for (String id : List.of("ANNOTAT2", "ANNOTAT3")) {
            pens.annotate(keys.getFirst(), id, Map.of("text", "Un."), "", admin.account());
            pens.annotate(keys.getFirst(), id, Map.of("text", "Deux."), "", admin.account());
        }
        pens.record(new Subject(Kind.NOTE, "une-note"), Map.of("title", "N"), admin.account());
        pens.record(
                new Subject(Kind.COMMENT, "COMMENT2"),
                Map.of("text", "Un.", "on", "note:une-note"),
                admin.account());
        pens.list("une-liste", Map.of("title", "Une liste"), "", admin.account());
        pens.write(
                new Subject(Kind.FIGURE, "ancien"),
                Map.of("title", "Ancien", "statement", "Un."),
                admin.account());
        for (Kind kind : List.of(Kind.QUESTION, Kind.NOTE)) {
            pens.write(
                    new Subject(kind, "ancienne"),
                    Map.of("title", "Ancienne", "text", "Un."),
                    admin.account());
        }
        pens.write(
                new Subject(Kind.TOPIC, "ancien"), Map.of("definition", "Une."), admin.account());
        Edit edit =
                new Edit(
                        new Subject(Kind.ANNOTATION, "ANNOTAT2"),
                        keys.getFirst(),
                        2,
                        Act.SAVED,
                        Map.of("text", "Trois."),
                        "");
        Proposal proposal =
                curation.propose(Proposal.Kind.EDIT, edit, Author.named("Quelqu’un"), "");
        curation.merge(keys.get(4), keys.get(5), admin.account(), "");
        long merging = site.library().mergings(keys.get(4)).getFirst().number();
        long batch =
                curation.together(
                                List.of(new Subject(Kind.REFERENCE, keys.get(1))),
                                (subject, content) -> {
                                    content.put("+tag lot", "");
                                    return content;
                                },
                                admin.account(),
                                "")
                        .batch();
        site.follow();
        open(keys.getFirst());
        written(keys);
        known(keys.getFirst());
        add("/curation/versions/{kind}/{id}", "/curation/versions/annotation/ANNOTAT3?version=1")
                .with("base", "2", "raison", "mieux");
        add(
                        "/curation/propositions/{number}/decision",
                        "/curation/propositions/" + proposal.number() + "/decision")
                .with("faire", "refuser", "raison", "non");
        add("/curation/doublons").with("separer", String.valueOf(merging));
        add(
                        "/curation/doublons/{one}/{other}",
                        "/curation/doublons/" + keys.get(2) + "/" + keys.get(3))
                .with("faire", "reunir", "pourquoi", "le même");
        many(keys, batch);
        imports();
        add("/curation/entrer").with("identifiant", "camille", "mot-de-passe", Member.PASSWORD);
        add("/curation/sortir").with();
    }

    private void open(String key) {
        add("/proposer").with("quoi", "Un livre nouveau", "pourquoi", "oui", "nom", "Ana");
        add("/references/{key}/signaler", "/references/" + key + "/signaler")
                .with("quoi", "La date", "source", "le livre", "nom", "Ana");
        add("/chiffres/{slug}/signaler", "/chiffres/ancien/signaler")
                .with("quoi", "La valeur", "champ", "value", "source", "le rapport");
        add("/questions/{slug}/signaler", "/questions/ancienne/signaler").with("quoi", "Non.");
        add("/proposer/chiffre").with("quoi", "2 %", "nom", "Ana");
        add("/proposer/question").with("quoi", "Et alors ?", "nom", "Ana");
        String token = site.doors().members().invite(Role.CONTRIBUTOR, Optional.empty());
        add("/curation/invitation/{token}", "/curation/invitation/" + token)
                .with(
                        "identifiant",
                        "nouvelle",
                        "nom",
                        "Nouvelle",
                        "mot-de-passe",
                        Member.PASSWORD);
        add("/curation/moi").with("faire", "nom", "nom", "Mallory");
        add("/curation/comptes").with("faire", "inviter", "role", "ADMIN");
    }

    private void written(List<String> keys) {
        String desk = "/curation/references/" + keys.getFirst();
        add("/curation/references/{key}", desk).with("faire", "premier", "quoi", "le plus clair");
        add("/curation/references/{key}/corriger", desk + "/corriger")
                .with(
                        "champ-title",
                        "Autre",
                        "champ-creators",
                        "author: A, B",
                        "champ-publisher",
                        "P",
                        "garder",
                        "1",
                        "pourquoi",
                        "vu");
        add("/curation/references/{key}/annoter", desk + "/annoter")
                .with("id", "ANNOTAT4", "base", "0", "texte", "Un.", "citation", "c");
        add("/curation/annotations/{id}", "/curation/annotations/ANNOTAT2")
                .with("base", "2", "texte", "Trois.", "motif", "mieux", "reperage", "3");
        add("/curation/commentaires/sur/{name}", "/curation/commentaires/sur/note:une-note")
                .with("id", "COMMENT3", "base", "0", "texte", "Un.", "langue", "fr");
        add("/curation/commentaires/{id}", "/curation/commentaires/COMMENT2")
                .with("base", "1", "texte", "Deux.", "motif", "mieux");
        add("/curation/ajouter")
                .with("faire", "enregistrer", "texte", "x", "champ-title", "Neuf", "garder", "1");
        add("/curation/listes").with("titre", "Neuve", "texte", "t", "pourquoi", "p");
        add("/curation/listes/{slug}", "/curation/listes/une-liste")
                .with(
                        "base",
                        "1",
                        "titre",
                        "Une liste",
                        "texte",
                        "Neuf.",
                        "cle",
                        keys.getFirst(),
                        "remarque-" + keys.getFirst(),
                        "r",
                        "pourquoi",
                        "p");
    }

    private void known(String key) {
        add("/curation/chiffres")
                .with(
                        "champ-title",
                        "Un chiffre",
                        "champ-statement",
                        "Il y en a 2,5 %.",
                        "champ-value",
                        "2,5",
                        "champ-unit",
                        "%",
                        "champ-reference",
                        key);
        add("/curation/chiffres/{slug}", "/curation/chiffres/ancien")
                .with(
                        "base",
                        "1",
                        "champ-title",
                        "Ancien",
                        "champ-statement",
                        "Neuf.",
                        "motif",
                        "vu");
        add("/curation/questions")
                .with(
                        "champ-title",
                        "Est-ce lourd ?",
                        "camp-1",
                        "-",
                        "dit-1",
                        "Non.",
                        "lien-1.1",
                        "supports",
                        "quoi-1.1",
                        key);
        add("/curation/questions/{slug}", "/curation/questions/ancienne")
                .with("base", "1", "champ-title", "Ancienne", "champ-text", "Neuf.");
        add("/curation/notes").with("champ-title", "Une note neuve", "champ-text", "Un texte.");
        add("/curation/notes/{slug}", "/curation/notes/ancienne")
                .with("base", "1", "champ-title", "Ancienne", "champ-text", "Neuf.");
        add("/curation/themes/{slug}", "/curation/themes/ancien")
                .with("base", "1", "champ-definition", "Neuve.");
    }

    private void many(List<String> keys, long batch) {
        add("/curation/selection")
                .with(
                        "geste",
                        "motcle-oui",
                        "valeur-motcle",
                        "neuf",
                        "reference",
                        keys.getFirst(),
                        "fait",
                        "oui",
                        "raison",
                        "r");
        add("/curation/lots/{number}", "/curation/lots/" + batch).with();
        add("/curation/themes-proposes/{id}", "/curation/themes-proposes/acv")
                .with("faire", "confirmer", "reference", keys.getFirst(), "raison", "r");
        add("/curation/mots-cles").with("motcle", "mot 1", "devient", "mots", "raison", "r");
        add("/curation/mots-cles/fiche", "/curation/mots-cles/fiche?nom=mot+2")
                .with("description", "d", "devient", "mots", "raison", "r");
    }

    private void imports() {
        add("/curation/paralleles").with("source", "girofle");
        add("/curation/paralleles/{id}", "/curation/paralleles/x").with();
        add("/curation/imports").with("nom", "Source");
        add("/curation/imports/envois/{id}", "/curation/imports/envois/x")
                .with("faire", "importer");
        add("/curation/imports/{number}", "/curation/imports/1").with("separer", "1");
        add("/curation/imports/{number}/annuler", "/curation/imports/1/annuler").with();
    }

    private Adding add(String path) {
        return add(path, path);
    }

    private Adding add(String path, String address) {
        return fields -> all.add(new Deed(path, address, List.of(fields)));
    }

    /** The fields of a form, that are named last. */
    @FunctionalInterface
    private interface Adding {
        void with(String... fields);
    }

    private static Record reference(int number) {
        return new Record(
                "r" + number,
                "book",
                Map.of("title", "Reference " + number),
                List.of(),
                List.of(Tag.manual("mot " + number)),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
