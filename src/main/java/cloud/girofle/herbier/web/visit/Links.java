package cloud.girofle.herbier.web.visit;

import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.reference.StoredFile;
import cloud.girofle.herbier.reference.Thing;
import cloud.girofle.herbier.search.Facet;
import cloud.girofle.herbier.text.CollectionId;
import cloud.girofle.herbier.text.Fold;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Writes every address of the site, in one language. Long, since each address is written here and
 * nowhere else; those that programs read stand in {@link OpenLinks}. Immutable and thread-safe.
 */
public final class Links {

    private final String origin;
    private final String base;
    private final SiteLanguage language;
    private final Assets assets;

    private Links(String origin, String base, SiteLanguage language, Assets assets) {
        this.origin = origin;
        this.base = base;
        this.language = language;
        this.assets = assets;
    }

    /**
     * The French addresses of a site.
     *
     * @param publicUrl where the public finds the site; its path, if any, is the base of every
     *     address
     */
    public static Links of(URI publicUrl, Assets assets) {
        String origin = publicUrl.getScheme() + "://" + publicUrl.getRawAuthority();
        String base = publicUrl.getRawPath().replaceFirst("/+$", "");
        return new Links(origin, base, SiteLanguage.FRENCH, assets);
    }

    /** The same addresses in that language. */
    public Links in(SiteLanguage other) {
        return new Links(origin, base, other, assets);
    }

    /** The language they are in. */
    public SiteLanguage language() {
        return language;
    }

    /** What all addresses start with: empty, or a path without a last slash. */
    public String base() {
        return base;
    }

    /** An address of the site as others write it, with scheme and host. */
    public String absolute(String address) {
        return origin + address;
    }

    /** The lasting address of a thing, as others write it: the French one. */
    public String lasting(Subject subject, String about) {
        return absolute(in(SiteLanguage.FRENCH).thing(subject, about));
    }

    /** An address given by its path in the site, {@code /} being the home page. */
    public String to(String path) {
        boolean home = path.equals("/");
        return base + language.prefix() + (home && !language.prefix().isEmpty() ? "" : path);
    }

    public String home() {
        return to("/");
    }

    public String search() {
        return to("/recherche");
    }

    public String search(SearchAddress search) {
        return search() + search.query();
    }

    /**
     * The same search as a file.
     *
     * @param suffix what its name ends with: {@code bib}
     */
    public String search(SearchAddress search, String suffix) {
        return search() + "." + suffix + search.query();
    }

    public String type(String type) {
        return search(SearchAddress.of(Facet.TYPE, type));
    }

    public String keyword(String keyword) {
        return search(SearchAddress.of(Facet.TAG, keyword));
    }

    public String reference(String key) {
        return to("/references/" + segment(key));
    }

    /** The whole record of a reference, and what its sources say. */
    public String record(String key) {
        return reference(key) + "/notice";
    }

    /**
     * A reference as a file.
     *
     * @param suffix what its name ends with: {@code bib}
     */
    public String reference(String key, String suffix) {
        return reference(key) + "." + suffix;
    }

    /** Every reference by its title. */
    public String titles() {
        return to("/references");
    }

    public String topics() {
        return to("/themes");
    }

    public String topic(String id) {
        return to("/themes/" + segment(id));
    }

    public String authors() {
        return to("/auteurs");
    }

    public String author(String slug) {
        return to("/auteurs/" + segment(slug));
    }

    public String keywords() {
        return to("/mots-cles");
    }

    public String collections() {
        return to("/collections");
    }

    public String collection(String source, String id) {
        return to("/collections/" + segment(source) + "/" + CollectionId.written(id));
    }

    public String sources() {
        return to("/sources");
    }

    public String source(String slug) {
        return to("/sources/" + segment(slug));
    }

    /** A file of the library; its name is there for people. */
    public String file(StoredFile file, String name) {
        int dot = name.lastIndexOf('.');
        String stem = Fold.slug(dot < 0 ? name : name.substring(0, dot));
        String extension = dot < 0 ? "" : Fold.slug(name.substring(dot));
        String written = stem.isEmpty() ? "fichier" : stem;
        return base
                + "/fichiers/"
                + file.sha256()
                + "/"
                + (extension.isEmpty() ? written : written + "." + extension);
    }

    /** The lasting address of a file, as others write it. */
    public String lasting(StoredFile file, String name) {
        return absolute(file(file, name));
    }

    public String about() {
        return to("/a-propos");
    }

    /** What programs may read, told to the people who write them. */
    public String api() {
        return to("/api");
    }

    /** An address of the API, which has no language. */
    public String api(String path) {
        return base + "/api/v1" + path;
    }

    /** Everything that people changed, the latest first. */
    public String changes() {
        return to("/changements");
    }

    /** Every annotation of a reference. */
    public String annotations(String key) {
        return reference(key) + "/annotations";
    }

    /** A curator's annotation. */
    public String annotation(String id) {
        return to("/annotations/" + segment(id));
    }

    /** The versions of a thing that has a page of its own there. */
    public String history(String address) {
        return address + "/historique";
    }

    public String lists() {
        return to("/listes");
    }

    public String list(String slug) {
        return to("/listes/" + segment(slug));
    }

    /** Key figures. */
    public String figures() {
        return to("/chiffres");
    }

    public String figure(String slug) {
        return to("/chiffres/" + segment(slug));
    }

    /** Figures on one scale; what is compared, and how, follows as a query. */
    public String comparison() {
        return to("/chiffres/comparer");
    }

    public String questions() {
        return to("/questions");
    }

    public String question(String slug) {
        return to("/questions/" + segment(slug));
    }

    public String notes() {
        return to("/notes");
    }

    public String note(String slug) {
        return to("/notes/" + segment(slug));
    }

    /** Cards to print. */
    public String cards() {
        return to("/cartes");
    }

    /**
     * Where a thing of ours is read.
     *
     * @param about key of the reference it is about, or empty
     */
    public String thing(Subject subject, String about) {
        String id = subject.id();
        return switch (subject.kind()) {
            case REFERENCE -> reference(id);
            case ANNOTATION -> annotation(id);
            case RECORD -> reference(about);
            case LIST -> list(id);
            case KEYWORD -> keyword(id);
            case FIGURE -> figure(id);
            case QUESTION -> question(id);
            case NOTE -> note(id);
            case TOPIC -> topic(id);
            case COMMENT -> comment(id);
        };
    }

    /** Where what a search finds is read. */
    public String thing(Thing thing) {
        String id = thing.id();
        return switch (thing.kind()) {
            case REFERENCE -> reference(id);
            case FIGURE -> figure(id);
            case QUESTION -> question(id);
            case NOTE -> note(id);
            case TOPIC -> topic(id);
            case ANNOTATION -> annotation(id);
            case LIST -> list(id);
        };
    }

    /** A word on a note or a question: its own address leads to where it is read. */
    public String comment(String id) {
        return to("/commentaires/" + segment(id));
    }

    /** Where anybody proposes a reference. */
    public String propose() {
        return to("/proposer");
    }

    /** Where anybody says what is wrong with a reference. */
    public String report(String key) {
        return reference(key) + "/signaler";
    }

    /** The same of a figure or a question. */
    public String report(Subject subject) {
        return thing(subject, "") + "/signaler";
    }

    /** Where anybody says which figure is missing. */
    public String proposeFigure() {
        return propose() + "/chiffre";
    }

    /** Where anybody says which question is missing. */
    public String proposeQuestion() {
        return propose() + "/question";
    }

    /** Where those who keep the library work. */
    public String desk() {
        return to("/curation");
    }

    /**
     * A page of those who keep the library.
     *
     * @param parts of its path, each written as a segment
     */
    public String desk(String... parts) {
        StringBuilder path = new StringBuilder("/curation");
        for (String part : parts) {
            path.append('/').append(segment(part));
        }
        return to(path.toString());
    }

    /**
     * Where a thing of ours is changed, or one of its kind begun where its id is empty; nowhere for
     * a keyword or a typed record.
     */
    public Optional<String> desk(Subject subject) {
        Optional<String> room =
                switch (subject.kind()) {
                    case ANNOTATION -> Optional.of("annotations");
                    case LIST -> Optional.of("listes");
                    case FIGURE -> Optional.of("chiffres");
                    case QUESTION -> Optional.of("questions");
                    case NOTE -> Optional.of("notes");
                    case TOPIC -> Optional.of("themes");
                    case COMMENT -> Optional.of("commentaires");
                    case REFERENCE, RECORD, KEYWORD -> Optional.empty();
                };
        return subject.kind() == Subject.Kind.REFERENCE
                ? Optional.of(correct(subject.id()))
                : room.map(name -> subject.id().isEmpty() ? desk(name) : desk(name, subject.id()));
    }

    /** Where somebody writes an annotation of a reference. */
    public String annotate(String key) {
        return desk("references", key, "annoter");
    }

    /**
     * The same, begun with what a source holds.
     *
     * @param what {@code note}, {@code marque} or {@code reponse}
     */
    public String annotate(String key, String what, String which) {
        return annotate(key) + "?" + what + "=" + segment(which);
    }

    /** Where somebody corrects a reference. */
    public String correct(String key) {
        return desk("references", key, "corriger");
    }

    public String signIn() {
        return to("/curation/entrer");
    }

    /**
     * Where one signs in to go on.
     *
     * @param address of the site, to be led to afterwards
     */
    public String signIn(String address) {
        return signIn() + "?suite=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
    }

    /** Where the provider sends people back to: one address, whatever their language. */
    public String providerReturn() {
        return to("/curation/entrer/retour");
    }

    public String signOut() {
        return to("/curation/sortir");
    }

    /** Somebody's own account. */
    public String own() {
        return to("/curation/moi");
    }

    /** Everybody's accounts. */
    public String accounts() {
        return to("/curation/comptes");
    }

    /** Where an account is made, or recovered. */
    public String invitation(String token) {
        return to("/curation/invitation/" + segment(token));
    }

    /** The imports of those who keep the library. */
    public String imports() {
        return to("/curation/imports");
    }

    /** What an import did. */
    public String importRun(long number) {
        return imports() + "/" + number;
    }

    /** Where an import is undone. */
    public String undo(long number) {
        return importRun(number) + "/annuler";
    }

    /** Files that were sent, and wait. */
    public String upload(String id) {
        return imports() + "/envois/" + segment(id);
    }

    /** Addresses that programs read. */
    public OpenLinks open() {
        return new OpenLinks(this);
    }

    public String openSearch() {
        return to("/opensearch.xml");
    }

    public String style() {
        return asset(Assets.STYLE);
    }

    /** The style sheet for paper. */
    public String printStyle() {
        return asset(Assets.PRINT_STYLE);
    }

    /** What readers who type a search may mean. */
    public String suggestions() {
        return to("/suggestions");
    }

    public String script() {
        return asset(Assets.SCRIPT);
    }

    /** The icon itself, as an address. */
    public String inlineIcon() {
        return assets.inlineIcon();
    }

    public String icon() {
        return asset(Assets.ICON);
    }

    public String curationStyle() {
        return asset(Assets.CURATION_STYLE);
    }

    public String cardsStyle() {
        return asset(Assets.CARDS_STYLE);
    }

    public String curationScript() {
        return asset(Assets.CURATION_SCRIPT);
    }

    public String penScript() {
        return asset(Assets.PEN_SCRIPT);
    }

    private String asset(String name) {
        return base + "/static/" + assets.served(name);
    }

    private static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
