package cloud.girofle.herbier;

import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Author;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Penning;
import cloud.girofle.herbier.library.Writing;
import cloud.girofle.herbier.reference.Change;
import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.ItemNote;
import cloud.girofle.herbier.reference.Merge;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** References of the field, in both languages, for tests of every room. */
public final class Samples {

    /** When the first of them came in; each next one came in a day later. */
    public static final Instant FIRST_ADDED = Instant.parse("2023-10-15T10:00:00Z");

    private Samples() {}

    /** A dozen references, by the keys that tests call them by, in the order they came in. */
    public static List<Reference> references() {
        List<Reference> samples = new ArrayList<>();
        samples.add(
                reference(
                        "LOPEZ222",
                        samples.size(),
                        aBoutDeFlux(),
                        "girofle",
                        "Lectures",
                        "Livres"));
        samples.add(reference("CARNIN18", samples.size(), datacenters(), "girofle", "Lectures"));
        samples.add(reference("MASANET2", samples.size(), masanet(), "deuxfleurs", "Datacenters"));
        samples.add(
                reference(
                        "ORDRELEC",
                        samples.size(),
                        item(
                                        "book",
                                        "L’ordre électrique : infrastructures énergétiques et territoires")
                                .by("author", "Lopez", "Fanny")
                                .with("date", "2019", "publisher", "MétisPresses", "language", "fr")
                                .tagged("électricité", "territoire")
                                .made(),
                        "girofle"));
        samples.add(
                reference(
                        "REBOUND5",
                        samples.size(),
                        item("bookSection", "Rebound effects and ICT: a review of the literature")
                                .by("author", "Gossart", "Cédric")
                                .with(
                                        "date", "2015",
                                        "bookTitle", "ICT Innovations for Sustainability",
                                        "language", "en",
                                        "abstractNote",
                                                "Earth’s resources are saved by energy savings that new"
                                                        + " uses then spend: l’effet rebond, in French.")
                                .tagged("effet rebond", "énergie")
                                .made(),
                        "deuxfleurs"));
        samples.add(
                reference(
                        "ECOLOGIE",
                        samples.size(),
                        item("report", "Pour une écologie numérique")
                                .by("author", "Vidalenc", "Éric")
                                .with(
                                        "date", "septembre 2019",
                                        "institution", "Les Petits Matins",
                                        "ISBN", "978-2-02-151529-9",
                                        "language", "français",
                                        "abstractNote",
                                                "L’avocat du numérique durable <script>alert(1)</script>"
                                                        + " & ses serveurs.")
                                .tagged("écologie", "sobriété")
                                .made(),
                        "girofle"));
        samples.add(
                reference(
                        "LOWTECH8",
                        samples.size(),
                        item("blogPost", "How to Build a Low-tech Website?")
                                .by("author", "De Decker", "Kris")
                                .with(
                                        "date", "2018-09-24",
                                        "blogTitle", "Low-tech Magazine",
                                        "url",
                                                "https://solar.lowtechmagazine.com/2018/09/how-to-build"
                                                        + "-a-low-tech-website/?utm_source=x",
                                        "language", "en")
                                .tagged("low-tech", "sobriété")
                                .made(),
                        "deuxfleurs"));
        samples.add(
                reference(
                        "PERMACOM",
                        samples.size(),
                        item(
                                        "conferencePaper",
                                        "Permacomputing <i>Aesthetics</i>: Potential and Limits")
                                .by("author", "Mansoux", "Aymeric")
                                .by("author", "Howell", "Brendan")
                                .with("date", "2023", "language", "en-GB")
                                .tagged("permacomputing", "low-tech")
                                .noted("<p>À relire : <b>très</b> utile pour l’atelier.</p>")
                                .made(),
                        "girofle"));
        samples.add(
                reference(
                        "PODCAST1",
                        samples.size(),
                        item("podcast", "Le numérique peut-il être écologique ?")
                                .by("podcaster", "Radio France", "")
                                .with("date", "2021", "language", "fr")
                                .made(),
                        "girofle"));
        samples.add(
                reference(
                        "UNDATED1",
                        samples.size(),
                        item("webpage", "Les usages de l’électricité dans les centres de données")
                                .made(),
                        "deuxfleurs"));
        samples.add(
                reference(
                        "NOTE0001",
                        samples.size(),
                        item("note", "").noted("<p>Demander à Retzo leur consommation.</p>").made(),
                        "girofle"));
        samples.add(
                reference(
                        "ZEROTAGE",
                        samples.size(),
                        item("journalArticle", "An analysis of CO₂ emissions of the Internet")
                                .by("author", "Lopez", "Maria")
                                .with(
                                        "date", "2022-05",
                                        "publicationTitle", "Journal of Industrial Ecology",
                                        "language", "en",
                                        "citationKey", "lopez-2022-co2")
                                .tagged("CO2")
                                .made(),
                        "deuxfleurs"));
        return List.copyOf(samples);
    }

    /** Has somebody correct a field of a reference. */
    public static Entry correct(
            Writing writing, String key, String field, String value, String author) {
        Penning penning = writing.penning();
        Subject subject = new Subject(Subject.Kind.REFERENCE, key);
        Map<String, String> content =
                new LinkedHashMap<>(penning.find(subject).orElseThrow().content());
        content.put(field, value);
        Penning.Signature by = Penning.Signature.of(Author.named(author), "vu");
        return penning.save(subject, key, Act.SAVED, content, false, by);
    }

    /** Takes every correction of a reference back. */
    public static Entry uncorrect(Writing writing, String key) {
        Subject subject = new Subject(Subject.Kind.REFERENCE, key);
        Penning.Signature by = Penning.Signature.of(Author.named("Jo"), "");
        return writing.penning().save(subject, key, Act.SAVED, Map.of(), false, by);
    }

    /** These references as changes, numbered from 1. */
    public static List<Change> changes(List<Reference> references) {
        List<Change> changes = new ArrayList<>();
        references.forEach(r -> changes.add(new Change.Saved(changes.size() + 1, r)));
        return changes;
    }

    /** An item of a source with those fields, and nothing else. */
    public static Record record(String id, String type, Map<String, String> fields) {
        return new Record(
                id, type, fields, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static Record aBoutDeFlux() {
        return item("book", "À bout de flux")
                .by("author", "Lopez", "Fanny")
                .with(
                        "date", "2022-09",
                        "publisher", "Éditions Divergences",
                        "url", "https://www.editionsdivergences.com/livre/a-bout-de-flux",
                        "language", "fr-FR",
                        "citationKey", "lopez-2022")
                .tagged("datacenters", "électricité", "technocritique")
                .made();
    }

    private static Record datacenters() {
        return item("journalArticle", "Les datacenters enfoncent le cloud : enjeux politiques")
                .by("author", "Carnino", "Guillaume")
                .by("author", "Marquet", "Clément")
                .with(
                        "date", "2018",
                        "publicationTitle", "Zilsel",
                        "DOI", "10.3917/zil.003.0019",
                        "language", "fr-FR")
                .tagged("datacenters", "politique")
                .made();
    }

    private static Record masanet() {
        return item("journalArticle", "Recalibrating global data center energy-use estimates")
                .by("author", "Masanet", "Eric")
                .by("author", "Koomey", "Jonathan")
                .with(
                        "date", "2020-02-28",
                        "publicationTitle", "Science",
                        "DOI", "10.1126/science.aba3758",
                        "language", "en",
                        "abstractNote",
                                "Growth in energy use has slowed owing to efficiency gains that smart"
                                        + " policies can help maintain in the near term.")
                .tagged("datacenters", "énergie")
                .made();
    }

    private static Reference reference(
            String key, int order, Record item, String source, String... path) {
        List<Reference.Shelf> shelves =
                path.length == 0
                        ? List.of()
                        : List.of(
                                new Reference.Shelf(
                                        source, "C" + path[path.length - 1], List.of(path)));
        return Merge.of(
                key,
                FIRST_ADDED.plus(Duration.ofDays(order)),
                List.of(new Merge.Testimony(source, item, shelves)),
                List.of(),
                List.of());
    }

    private static Item item(String type, String title) {
        return new Item(type, title);
    }

    /** A record in the making. */
    private static final class Item {

        private final String type;
        private final Map<String, String> fields = new LinkedHashMap<>();
        private final List<Creator> creators = new ArrayList<>();
        private final List<Tag> tags = new ArrayList<>();
        private final List<ItemNote> notes = new ArrayList<>();

        Item(String type, String title) {
            this.type = type;
            fields.put("title", title);
        }

        Item by(String role, String lastName, String firstName) {
            creators.add(new Creator(role, lastName, firstName));
            return this;
        }

        Item with(String... namesAndValues) {
            for (int i = 0; i < namesAndValues.length; i += 2) {
                fields.put(namesAndValues[i], namesAndValues[i + 1]);
            }
            return this;
        }

        Item tagged(String... names) {
            List.of(names).forEach(name -> tags.add(Tag.manual(name)));
            return this;
        }

        Item noted(String html) {
            notes.add(ItemNote.of(html));
            return this;
        }

        Record made() {
            return new Record(
                    "item", type, fields, creators, tags, notes, List.of(), List.of(), List.of());
        }
    }
}
