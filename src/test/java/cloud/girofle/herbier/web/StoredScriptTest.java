package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Proposal;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.knowledge.Subject.Kind;
import cloud.girofle.herbier.library.Written;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Whatever anybody writes, in whatever field, is words on every page that shows it.
 *
 * <p>Long: the corpus takes seconds to plant, and one site holds all of it.
 */
class StoredScriptTest {

    private static final SampleSite SITE = SampleSite.empty();
    private static final Member CLAIRE = SITE.signIn("claire", "Claire", Role.ADMIN);
    private static final List<String> KEYS = Planted.records(SITE);

    private final Written written = SITE.library().written();

    @AfterAll
    static void close() {
        SITE.close();
    }

    @Test
    void whatSourcesSay() {
        for (int i = 0; i < KEYS.size(); i++) {
            String key = KEYS.get(i);
            Document page = page((i % 2 == 0 ? "" : "/en") + "/references/" + key);
            if (i % 4 != 3) {
                Harmless.shows(page, Payloads.at(i + 1)); // The publisher.
            }
            read("/curation/references/" + key);
            read("/curation/references/" + key + "/corriger");
            read("/curation/references/" + key + "/annoter?source=note&lequel=n" + i);
            page("/collections/pwn/c" + i);
        }
        String first = "/references/" + KEYS.getFirst();
        for (String address :
                List.of(
                        "/",
                        "/en",
                        "/recherche?q=pwn",
                        "/recherche?q=pwn&page=2",
                        "/en/recherche?q=pwn&page=3",
                        "/auteurs",
                        "/mots-cles",
                        "/en/collections",
                        "/sources",
                        "/sources/pwn",
                        "/listes",
                        first + "/historique",
                        first + "/signaler")) {
            page(address);
        }
        for (String address :
                List.of(
                        "/curation",
                        "/curation/doublons",
                        "/curation/mots-cles",
                        "/en/curation/mots-cles?vue=tous",
                        "/curation/selection?q=pwn",
                        "/curation/imports")) {
            read(address);
        }
    }

    @Test
    void inOtherFormats() {
        for (String suffix : List.of("rdf", "mods.xml", "atom")) {
            Harmless.xml(suffix, SITE.get("/recherche." + suffix + "?q=pwn"));
        }
        for (String suffix : List.of("csl.json", "bib", "biblatex.bib", "ris", "csv", "json")) {
            Harmless.data(suffix, SITE.get("/recherche." + suffix + "?q=pwn"));
        }
        for (String key : KEYS) {
            HttpResponse<String> file = SITE.get("/references/" + key + ".bib");
            if (file.statusCode() == 410) {
                continue; // Somebody withdrew it.
            }
            Harmless.data(key, file);
            assertThat(file.headers().allValues("Content-Disposition"))
                    .singleElement()
                    .asString()
                    .matches("attachment; filename=\"[\\w.-]+\"(; filename\\*=UTF-8''[\\w.%-]+)?");
        }
        Harmless.data("suggestions", SITE.get("/suggestions?q=pwn"));
        Harmless.data("citations", CLAIRE.get("/curation/citations?q=pwn"));
        for (String kind : List.of("authors", "keywords", "collections", "sources")) {
            Harmless.data(kind, SITE.get("/api/v1/" + kind));
        }
    }

    @Test
    void whatCuratorsWrite() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < Payloads.count(); i++) {
            String address = "/curation/references/" + KEYS.get(i % 3) + "/annoter";
            sent("/curation/moi", "faire", "nom", "nom", Payloads.at(i));
            Document form = read(address);
            Harmless.shows(sent(address, annotation(form, i, Payloads.at(i + 3))), Payloads.at(i));
            Harmless.shows(
                    sent(address, with(annotation(form, i, ""), "faire", "apercu")),
                    Payloads.at(i + 2));
            sent(address, annotation(form, i, ""));
            String id = form.select("[name=id]").val();
            assertThat(written.find(new Subject(Kind.ANNOTATION, id)))
                    .as(Payloads.at(i))
                    .isPresent();
            Document again = read("/curation/annotations/" + id);
            sent(
                    "/curation/annotations/" + id,
                    with(annotation(again, i + 1, ""), "motif", Payloads.at(i)));
            ids.add(id);
        }
        for (int i = 0; i < ids.size(); i++) {
            Document page = page((i % 2 == 0 ? "" : "/en") + "/annotations/" + ids.get(i));
            Harmless.shows(page, Payloads.at(i + 3).strip()); // The quotation.
            Document history = page("/annotations/" + ids.get(i) + "/historique");
            Harmless.shows(history, Payloads.at(i));
            page("/annotations/" + ids.get(i) + "/historique?de=1&a=2");
        }
        for (String key : KEYS.subList(0, 3)) {
            page("/references/" + key);
            page("/en/references/" + key + "/annotations");
            page("/references/" + key + "/annotations?page=2");
            page("/references/" + key + "/historique");
        }
        sent("/curation/annotations/" + ids.getFirst(), "faire", "retirer", "motif", "x");
        page("/annotations/" + ids.getFirst());
        for (String address :
                List.of("/curation", "/curation/retires", "/curation/comptes", "/curation/moi")) {
            read(address);
        }
        changes();
        sent("/curation/moi", "faire", "nom", "nom", "Claire");
    }

    @Test
    void whatCuratorsCorrect() {
        for (int i = 0; i < KEYS.size(); i += 2) {
            String desk = "/curation/references/" + KEYS.get(i);
            String p = Payloads.at(i);
            sent(
                    desk + "/corriger",
                    "champ-title",
                    p,
                    "champ-creators",
                    "author: " + Payloads.line(i, 300) + ", " + Payloads.line(i + 1, 300),
                    "champ-publisher",
                    Payloads.at(i + 2),
                    "champ-abstractNote",
                    Payloads.at(i + 3),
                    "champ-url",
                    Payloads.at(i + 4),
                    "champ-DOI",
                    Payloads.at(i + 5),
                    "champ-language",
                    Payloads.at(i + 6),
                    "champ-" + p,
                    Payloads.at(i + 7),
                    "champ-itemType",
                    p,
                    "garder",
                    "1",
                    "pourquoi",
                    p);
            sent(desk, "faire", "mot", "quoi", p);
            sent(desk, "faire", "premier", "quoi", p);
            sent(desk, "faire", "lien", "adresse", "https://a.example/\"'<" + i, "quoi", p);
            switch (i / 2 % 4) { // They are refused, and shown again.
                case 0 -> sent(desk + "/corriger", "champ-creators", p + ": x", "champ-title", p);
                case 1 -> sent(desk, "faire", "theme", "quoi", p);
                case 2 -> sent(desk, "faire", "lier", "quoi", p, "relation", p);
                default -> sent(desk, "faire", "lien", "adresse", p, "quoi", p);
            }
            if (i % 10 == 8) {
                sent(desk, "faire", "retirer", "pourquoi", p);
            }
        }
        SITE.follow();
        for (int i = 0; i < KEYS.size(); i += 2) {
            String desk = "/curation/references/" + KEYS.get(i);
            String reference = (i % 4 == 0 ? "/en" : "") + "/references/" + KEYS.get(i);
            Document page = page(reference);
            if (i % 10 != 8) {
                Harmless.shows(page, Payloads.at(i + 2)); // The publisher.
            }
            Harmless.shows(read(desk), Payloads.at(i));
            if (i % 3 == 0) {
                read(desk + "/corriger");
            }
            Document history = page(reference + "/historique");
            Harmless.shows(history, Payloads.at(i));
            if (i % 6 == 0) {
                page(reference + "/historique?de=0&a=1");
                read("/curation/versions/reference/" + KEYS.get(i) + "?version=1");
            }
        }
        page("/recherche?q=pwn&avec=priorite");
        changes();
    }

    @Test
    void whatIsAddedListedAndNamed() {
        for (int i = 0; i < Payloads.count(); i++) {
            String p = Payloads.at(i);
            sent("/curation/ajouter", "faire", "lire", "texte", p);
            String title = i + " " + Payloads.line(i, 150);
            if (i % 6 == 0) {
                sent("/curation/ajouter", "faire", "type", "texte", p, "champ-title", p);
                sent("/curation/listes", "faire", "chercher", "titre", title, "ajouter", p);
            }
            String key = KEYS.get(i);
            sent(
                    "/curation/listes",
                    "titre",
                    title,
                    "texte",
                    p,
                    "cle",
                    key,
                    "remarque-" + key,
                    Payloads.line(i + 1, 500),
                    "pourquoi",
                    Payloads.line(i + 2, 500));
            String keyword = Payloads.line(i, 200);
            String named = "/curation/mots-cles/fiche?nom=" + encoded(keyword);
            sent(named, "description", Payloads.line(i + 1, 400), "raison", p);
            read(named);
            if (i % 5 == 0) {
                page("/recherche?mot=" + encoded(keyword));
                sent(named, "devient", Payloads.line(i + 30, 200), "raison", p, "version", "1");
                sent(
                        "/curation/selection",
                        "geste",
                        "motcle-oui",
                        "valeur-motcle",
                        keyword,
                        "reference",
                        KEYS.get(i),
                        "fait",
                        i % 2 == 0 ? "oui" : "",
                        "raison",
                        p);
            }
        }
        SITE.follow();
        List<Entry> lists = written.all(Kind.LIST);
        assertThat(lists).hasSizeGreaterThan(Payloads.count() - 5);
        for (Entry list : lists) {
            String slug = list.subject().id();
            Harmless.shows(page("/listes/" + slug), list.field("title"));
            if (slug.endsWith("1")) {
                read("/curation/listes/" + slug);
                page("/en/listes/" + slug + "/historique");
            }
        }
        page("/listes");
        for (String address :
                List.of(
                        "/curation/mots-cles",
                        "/curation/mots-cles?vue=renommes",
                        "/curation/lots",
                        "/curation/lots/1")) {
            read(address);
        }
        changes();
    }

    @Test
    void whatIsKnown() {
        for (int i = 0; i < Payloads.count(); i++) {
            String p = Payloads.at(i);
            String address = "/curation/" + List.of("chiffres", "questions", "notes").get(i % 3);
            List<String> fields = new ArrayList<>();
            for (Element field : read(address).select("form.write [name^=champ-]")) {
                String name = field.attr("name");
                boolean plain = List.of("text", "").contains(field.attr("type"));
                boolean checked = name.matches("champ-(value|low|high|unit|topics|introduces|set)");
                if (!checked && plain && field.is("input, textarea")) {
                    fields.addAll(List.of(name, field.is("input") ? Payloads.line(i, 250) : p));
                }
            }
            fields.addAll(
                    List.of(
                            "champ-reference",
                            KEYS.get(i),
                            "champ-supersededBy",
                            "",
                            "champ-statement",
                            p.strip().length() > 1_900 ? "x" : p,
                            "champ-signatures",
                            Payloads.line(i + 1, 90),
                            "champ-summary",
                            Payloads.line(i + 2, 900),
                            "adresse",
                            "pwn-" + i,
                            "camp-1",
                            p,
                            "dit-1",
                            Payloads.line(i + 3, 900),
                            "lien-1.1",
                            p,
                            "quoi-1.1",
                            KEYS.get(i),
                            "endroit-1.1",
                            Payloads.line(i + 4, 90),
                            "passage-1.1",
                            Payloads.line(i + 5, 900),
                            "motif",
                            Payloads.line(i, 400)));
            String[] typed = last(fields);
            Harmless.shows(sent(address, with(typed, "faire", "apercu")), Payloads.line(i, 250));
            if (i % 4 == 0) { // They are refused, and shown again.
                sent(address, with(with(typed, "champ-reference", p), "quoi-1.1", p));
                sent(address, with(typed, "champ-topics", p));
                sent(address, with(typed, "faire", "prendre " + p));
                sent("/curation/themes/" + i, "champ-definition", p);
            }
            sent(address, typed);
            sent(address + "/pwn-" + i, with(typed, "champ-language", "en"));
            if (i % 2 == 0) {
                read("/curation/propositions");
            }
        }
        for (Kind kind : List.of(Kind.FIGURE, Kind.QUESTION, Kind.NOTE)) {
            List<Entry> entries = written.all(kind);
            assertThat(entries).hasSizeGreaterThan(Payloads.count() / 4);
            for (Entry entry : entries) {
                String room = entry.subject().name().replaceFirst(":", "s/");
                Document desk = read("/curation/" + room);
                Harmless.shows(desk, entry.field("title"));
                page("/" + room);
                page("/" + room + "/historique");
                page((kind == Kind.NOTE ? "/en" : "") + "/" + room + "/signaler");
            }
        }
        for (String room : List.of("chiffres", "questions", "notes")) {
            read("/curation/" + room + "?voir=tout");
            page("/" + room);
        }
        read("/curation/chiffres?reference=" + encoded(Payloads.at(3)));
        read("/curation");
        changes();
    }

    /** Of several values of a field, the last. */
    private static String[] last(List<String> fields) {
        Map<String, String> last = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i += 2) {
            last.put(fields.get(i), fields.get(i + 1));
        }
        List<String> all = new ArrayList<>();
        last.forEach((name, value) -> all.addAll(List.of(name, value)));
        return all.toArray(String[]::new);
    }

    @Test
    void whatReadersPropose() {
        for (int i = 0; i < 2 * Payloads.count(); i++) {
            boolean proposing = i % 2 == 0;
            HttpResponse<String> answer =
                    SITE.post(
                            proposing
                                    ? List.of("/proposer", "/proposer/chiffre").get(i / 2 % 2)
                                    : "/references/" + KEYS.get(1) + "/signaler",
                            Member.written(
                                            "jeton",
                                            SITE.doors().seal(),
                                            "quoi",
                                            Payloads.at(i / 2) + (proposing ? "" : " " + i),
                                            "pourquoi",
                                            Payloads.at(i / 2 + 1),
                                            "source",
                                            Payloads.at(i / 2 + 2),
                                            "champ",
                                            Payloads.at(i / 2 + 3),
                                            "nom",
                                            Payloads.line(i / 2, 80))
                                    .getBytes(StandardCharsets.UTF_8),
                            "Content-Type",
                            "application/x-www-form-urlencoded",
                            "Sec-Fetch-Site",
                            "same-origin",
                            "X-Forwarded-For",
                            "198.51.100." + i);
            Harmless.answer("a letter", answer);
            if (written.proposalsOpen() > 50) {
                decide();
            }
        }
        decide();
        assertThat(written.decided(1_000)).hasSizeGreaterThan(2 * Payloads.count() - 10);
        read("/curation/propositions");
        read("/en/curation/propositions");
        changes();
    }

    private void decide() {
        read("/curation/propositions");
        for (Proposal proposal : written.proposals()) {
            String address = "/curation/propositions/" + proposal.number();
            Document page = read(address);
            Harmless.shows(page, proposal.author().name());
            int number = (int) proposal.number();
            boolean accepted = number % 2 == 0;
            sent(
                    address + "/decision",
                    "faire",
                    accepted ? "accepter" : "refuser",
                    "vu",
                    page.select("[name=vu]").val(),
                    "raison",
                    Payloads.at(number));
            read((accepted ? "" : "/en") + address);
        }
    }

    @Test
    void whatStandsInAnAddress() {
        String key = KEYS.getFirst();
        List<String> open =
                List.of(
                        "/recherche?q=%1$s&auteur=%1$s&type=%1$s&page=%1$s",
                        "/recherche?theme=%1$s&annee=%1$s&tri=%1$s&%1$s=1",
                        "/changements?qui=%1$s&quoi=%1$s&avant=%1$s",
                        "/references/" + key + "/historique?de=%1$s&a=%1$s",
                        "/mots-cles?q=%1$s&page=%1$s");
        List<String> desks =
                List.of(
                        "/curation/references/" + key + "?lier=%1$s&fait=%1$s",
                        "/curation/mots-cles?q=%1$s&vue=%1$s",
                        "/curation/selection?q=%1$s&%1$s=%1$s",
                        "/curation/references/" + key + "/annoter?reponse=%1$s&source=%1$s");
        for (int i = 0; i < Payloads.count(); i++) {
            String p = encoded(Payloads.at(i));
            page((i % 2 == 0 ? "" : "/en") + open.get(i % open.size()).formatted(p));
            read(desks.get(i % desks.size()).formatted(p));
            page("/curation/entrer?suite=" + p);
            String part = p.replace("+", "%20").replaceAll("(?i)%(00|2f|5c|25|3b|0.|1.)", "");
            page(List.of("/themes/", "/auteurs/", "/listes/", "/annotations/").get(i % 4) + part);
        }
    }

    @Test
    void theNamesOfFilesThatAreSent() {
        for (int i = 0; i < Payloads.count(); i += 12) {
            Multipart form = new Multipart().field("nom", i + Payloads.line(i, 90));
            for (int j = i; j < i + 12; j++) {
                form.file(Payloads.at(j) + ".json", "[{\"type\": \"" + j + "\"}, {]");
            }
            HttpResponse<String> answer = CLAIRE.post("/curation/imports", form);
            Harmless.answer("files", answer);
            answer.headers().firstValue("Location").ifPresent(this::read);
        }
        read("/curation/imports");
    }

    private static String[] annotation(Document form, int number, String topics) {
        return new String[] {
            "id",
            form.select("[name=id]").val(),
            "base",
            form.select("[name=base]").val(),
            "texte",
            Payloads.at(number),
            "citation",
            Payloads.at(number + 2),
            "endroit",
            Payloads.at(number + 4),
            "reperage",
            Payloads.line(number + 5, 40),
            "position",
            Payloads.at(number + 6),
            "langue",
            Payloads.at(number + 7),
            "reponse",
            Payloads.at(number + 8),
            "themes",
            topics,
        };
    }

    private static String[] with(String[] fields, String name, String value) {
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of(name, value));
        return last(all);
    }

    private static void changes() {
        for (String address :
                List.of("/changements", "/en/changements", "/changements?quoi=annotation")) {
            var unused = Harmless.page(address, SITE.get(address));
        }
        Harmless.xml("changes", SITE.get("/changements.atom"));
    }

    private Document page(String address) {
        return Harmless.page(address, SITE.get(address));
    }

    private Document read(String address) {
        return Harmless.page(address, CLAIRE.get(address));
    }

    /** What was answered, or what it led to. */
    private Document sent(String address, String... fields) {
        HttpResponse<String> answer = CLAIRE.post(address, fields);
        Harmless.answer(address + " " + List.of(fields), answer);
        return Jsoup.parse(answer.body());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
