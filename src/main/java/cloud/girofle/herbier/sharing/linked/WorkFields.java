package cloud.girofle.herbier.sharing.linked;

import cloud.girofle.herbier.reference.Reference;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The fields of a work that only some types have. */
final class WorkFields {

    private static final Set<String> PAGED =
            Set.of("ScholarlyArticle", "NewsArticle", "Article", "Report", "Chapter");

    private static final Set<String> LASTING =
            Set.of(
                    "AudioObject",
                    "VideoObject",
                    "Movie",
                    "PodcastEpisode",
                    "RadioEpisode",
                    "TVEpisode");

    private final Reference reference;
    private final String type;
    private final Node work;

    private WorkFields(Reference reference, Node work) {
        this.reference = reference;
        this.type = SchemaTypes.of(reference.type());
        this.work = work;
    }

    /** Says them of a work. */
    static void say(Reference reference, Node work) {
        WorkFields fields = new WorkFields(reference, work);
        fields.extent();
        fields.numbers();
        fields.makers();
        fields.rights();
        fields.event();
    }

    private String field(String name) {
        return reference.field(name);
    }

    private void extent() {
        String pages = field("numPages");
        if (type.equals("Book")) {
            if (pages.matches("\\d{1,6}")) {
                work.say("numberOfPages", Integer.valueOf(pages));
            }
            work.say("bookEdition", field("edition")).all("isbn", WorkHolder.isbns(reference));
            if (!field("volume").isEmpty()) {
                work.say("@type", List.of("Book", "PublicationVolume"))
                        .say("volumeNumber", field("volume"));
            }
        } else if (PAGED.contains(type)) {
            work.say("pagination", field("pages"));
        }
        if (LASTING.contains(type)) {
            work.say("duration", IsoDate.duration(field("runningTime")));
        }
        work.say("size", field("artworkSize")).say("version", field("versionNumber"));
    }

    private void numbers() {
        switch (type) {
            case "Report" -> work.say("reportNumber", field("number"));
            case "Legislation" -> work.say("legislationIdentifier", field("number"));
            case "PodcastEpisode", "RadioEpisode", "TVEpisode" ->
                    work.say("episodeNumber", field("number"));
            case "SoftwareSourceCode" ->
                    work.say("programmingLanguage", field("programmingLanguage"))
                            .say("runtimePlatform", field("system"));
            case "VisualArtwork" -> work.say("artMedium", field("medium"));
            case "NewsArticle" ->
                    work.say("printSection", field("section"))
                            .say("printEdition", field("edition"));
            default -> {}
        }
        work.say(type.equals("Thesis") ? "inSupportOf" : "genre", field("type"));
    }

    /** A university, a court or a parliament is where a work comes from. */
    private void makers() {
        String publisher = field("publisher");
        Node maker =
                Node.of("Organization")
                        .say("name", publisher.isEmpty() ? field("authority") : publisher)
                        .say("location", place("place"));
        boolean publishes = !publisher.isEmpty() && !type.equals("Thesis");
        if (publisher.isEmpty() && field("authority").isEmpty()) {
            work.say("locationCreated", place("place"));
        } else {
            work.say(publishes ? "publisher" : "sourceOrganization", maker);
        }
    }

    private Optional<Node> place(String field) {
        return Optional.of(field(field))
                .filter(name -> !name.isBlank())
                .map(name -> Node.of("Place").say("name", name));
    }

    private void rights() {
        String rights = field("rights");
        Optional<String> license = Iri.of(rights);
        work.say("license", license);
        if (license.isEmpty()) {
            work.say("copyrightNotice", rights);
        }
    }

    /** The conference where it was given. */
    private void event() {
        String name = field("conferenceName") + field("meetingName");
        if (!name.isBlank()) {
            Node event = Node.of("Event").say("name", name).say("location", place("eventPlace"));
            work.say("@reverse", Node.untyped().say("workFeatured", event));
        }
    }
}
