package cloud.girofle.herbier.publish;

import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.knowledge.Subject.Kind;
import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.knowledge.Topic;
import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Attachment.LinkMode;
import cloud.girofle.herbier.reference.Attachment.Presence;
import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.StoredFile;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.web.Member;
import cloud.girofle.herbier.web.Pens;
import cloud.girofle.herbier.web.SampleSite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A site with a little of everything that readers see, to be published. */
final class CopiedSite implements AutoCloseable {

    static final URI PUBLIC = URI.create("https://herbier.example");

    static final String PDF = "%PDF-1.7 un rapport";

    final SampleSite site = SampleSite.empty();
    final LiveSite live = new LiveSite(URI.create(site.address()), PUBLIC);
    final Pens pens = new Pens(site);
    final Member claire = site.signIn("claire", "Claire", Role.CURATOR);

    /** What curators write about, what stays beside it, and what it was joined with. */
    final String key;

    final String other;
    final String moved;

    CopiedSite() {
        site.adopt(
                new Thesaurus(
                        List.of(
                                topic("materiel", "matériel", "hardware", List.of()),
                                topic("disque", "disque dur", "hard disk", List.of("materiel")))));
        String first =
                site.add(
                        record(
                                "a",
                                "Disk failures in the real world",
                                "Schroeder",
                                List.of(pdf())));
        String twin = site.add(record("b", "Disk failures in the world", "Schroeder", List.of()));
        key = site.write(writing -> writing.merge(first, twin));
        moved = key.equals(first) ? twin : first;
        other = site.add(record("c", "Éteindre les serveurs la nuit", "Durand", List.of()));
        pens.write(
                new Subject(Kind.FIGURE, "disque-cycles"),
                Map.of(
                        "title", "Arrêts et départs en trois ans",
                        "statement", "Environ 1 000 cycles.",
                        "value", "1095",
                        "unit", "{cycle}"),
                claire.account());
        pens.write(
                new Subject(Kind.QUESTION, "eteindre-un-disque"),
                Map.of(
                        "title", "Éteindre un disque l’use-t-il ?",
                        "text", "Nos sauvegardes [@" + key + "] s’arrêtent.",
                        "topics", "disque"),
                claire.account());
        pens.write(
                new Subject(Kind.NOTE, "une-note"),
                Map.of("title", "Une note", "text", "Voir [@" + key + "].", "genre", "position"),
                claire.account());
        pens.write(
                new Subject(Kind.COMMENT, "COMMENT2"),
                Map.of("text", "Un *mot*.", "on", "note:une-note"),
                claire.account());
        pens.annotate(key, "ANNOTAT2", Map.of("text", "À lire."), "", claire.account());
        pens.list(
                "pour-commencer",
                Map.of("title", "Pour commencer", "text", "", "items", key + "\n" + other),
                "",
                claire.account());
        site.follow();
    }

    /** Publishes all of it, searched on the site. */
    Outcome publish(Destination to) {
        return publish(to, Scope.EVERYTHING, Watch.NONE, false);
    }

    Outcome publish(Destination to, Scope scope, Watch watch, boolean dry) {
        try {
            return new Publisher(live, scope, Optional.empty(), "", watch)
                    .publish(to, List.of("/references/" + moved, "/en/references/" + moved), dry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A report by somebody, with these files. */
    static Record record(String id, String title, String author, List<Attachment> files) {
        return new Record(
                id,
                "report",
                Map.of(
                        "title",
                        title,
                        "date",
                        "2007",
                        "abstractNote",
                        "Un résumé sur les disques."),
                List.of(new Creator("author", author, "Bianca")),
                List.of(new Tag("durée & usure", false)),
                List.of(),
                files,
                List.of(),
                List.of());
    }

    private Attachment pdf() {
        try {
            Path file = Files.writeString(site.data().resolve("piece"), PDF);
            StoredFile kept = site.files().keep(file);
            return new Attachment(
                            "",
                            LinkMode.IMPORTED_FILE,
                            Presence.STORED,
                            "La pièce",
                            "application/pdf",
                            "files/4/L’été.pdf",
                            "",
                            "",
                            "",
                            List.of())
                    .kept(kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Topic topic(String id, String french, String english, List<String> broader) {
        return new Topic(
                id,
                new Topic.Labels(french, List.of()),
                new Topic.Labels(english, List.of()),
                List.of(),
                broader,
                List.of());
    }

    @Override
    public void close() {
        live.close();
        site.close();
    }
}
