package cloud.girofle.herbier.hostile;

import cloud.girofle.herbier.reference.Problem.Kind;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes each kind of hostile file. */
public final class HostileFiles {

    /**
     * A file of which nothing may be taken.
     *
     * @param name with the extension that such a file bears
     * @param kinds one of which its refusal must be
     * @param writing makes it
     */
    public record Refused(String name, List<Kind> kinds, Writing writing) {

        @Override
        public String toString() {
            return name;
        }
    }

    /** Makes the file at that path. */
    public interface Writing {

        void to(Path file) throws IOException;
    }

    private static final int DEEP = 100_000;

    private static final String RDF =
            "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
                    + " xmlns:z=\"http://www.zotero.org/namespaces/export#\""
                    + " xmlns:bib=\"http://purl.org/net/biblio#\""
                    + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\">";

    private static final String DC =
            "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
                    + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\">";

    private static final String MODS =
            "<modsCollection xmlns=\"http://www.loc.gov/mods/v3\"><mods>";

    private HostileFiles() {}

    /** Files that say nothing, or must not be believed. */
    public static List<Refused> refused() {
        return List.of(
                new Refused("empty.rdf", List.of(Kind.EMPTY_FILE), Files::createFile),
                binary("photo.jpg", jpeg()),
                binary("zeros.json", new byte[100_000]),
                sparse("sparse.bib", 300L << 20),
                text("login.html", LOGIN_PAGE, Kind.UNKNOWN_FORMAT),
                text("error.json", "{\"error\":\"forbidden\",\"status\":403}", Kind.UNKNOWN_FORMAT),
                text("prose.txt", "Ceci n’est pas un export.\n".repeat(50), Kind.UNKNOWN_FORMAT),
                text("divs.html", "<div>".repeat(DEEP) + "x", Kind.UNKNOWN_FORMAT),
                text("arrays.json", "[".repeat(DEEP), Kind.UNKNOWN_FORMAT),
                text(
                        "deep.json",
                        "[{\"id\":\"a\",\"type\":\"book\",\"title\":\"a\",\"x\":"
                                + "[".repeat(DEEP)
                                + "]".repeat(DEEP)
                                + "}]",
                        Kind.TOO_DEEP),
                text(
                        "deep-api.json",
                        "[{\"key\":\"A\",\"itemType\":\"book\",\"x\":" + "{\"a\":".repeat(DEEP),
                        Kind.TOO_DEEP),
                text(
                        "deep.rdf",
                        RDF + "<bib:Book><dc:title>".repeat(DEEP),
                        Kind.TOO_DEEP,
                        Kind.UNREADABLE_FILE),
                text("deep.xml", MODS + "<relatedItem>".repeat(DEEP), Kind.TOO_DEEP),
                text(
                        "bookmarks.html",
                        "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n" + "<DL><p>\n".repeat(DEEP),
                        Kind.TOO_DEEP),
                text(
                        "laughs.rdf",
                        laughs("rdf:RDF") + RDF + "<bib:Book><dc:title>&l9;</dc:title></bib:Book>",
                        Kind.UNREADABLE_FILE),
                text(
                        "laughs.xml",
                        laughs("modsCollection") + MODS + "<note>&l9;</note></mods>",
                        Kind.UNREADABLE_FILE),
                text(
                        "quadratic.xml",
                        "<!DOCTYPE modsCollection [<!ENTITY a \""
                                + "a".repeat(10_000)
                                + "\">]>"
                                + MODS
                                + "<note>"
                                + "&a;".repeat(100_000)
                                + "</note></mods></modsCollection>",
                        Kind.UNREADABLE_FILE));
    }

    /** Entities that would read a local file, or call an address. */
    public static List<Refused> outsideEntities(String address) {
        return List.of("file:///etc/passwd", address).stream()
                .flatMap(target ->
                        List.of(
                                "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + target + "\">]>",
                                "<!DOCTYPE x SYSTEM \"" + target + "\">",
                                "<!DOCTYPE x [<!ENTITY % e SYSTEM \"" + target + "\"> %e;]>")
                                .stream())
                .flatMap(doctype ->
                        List.of(
                                        RDF
                                                + "<bib:Book><dc:title>&e;</dc:title></bib:Book>"
                                                + "</rdf:RDF>",
                                        MODS
                                                + "<titleInfo><title>&e;</title></titleInfo>"
                                                + "</mods></modsCollection>")
                                .stream()
                                .map(body ->
                                        text(
                                                "outside.xml",
                                                doctype + body,
                                                Kind.UNREADABLE_FILE,
                                                Kind.UNKNOWN_FORMAT)))
                .toList();
    }

    /**
     * Files that are legal, or nearly, and monstrous: taken or refused, but read in little memory.
     *
     * @param size about how many characters each has
     */
    public static List<Refused> monsters(int size) {
        String words = "mot ".repeat(size / 4);
        return List.of(
                text("line.json", "[{\"id\":\"a\",\"type\":\"book\",\"title\":\"" + words + "\"}]"),
                text(
                        "line.rdf",
                        RDF
                                + "<bib:Book rdf:about=\"#a\"><dc:title>"
                                + words
                                + "</dc:title></bib:Book></rdf:RDF>"),
                text(
                        "attribute.xml",
                        MODS
                                + "<titleInfo type=\""
                                + words
                                + "\"><title>a</title></titleInfo></mods></modsCollection>"),
                text("line.bib", "@book{a, title = {" + words + "}}"),
                text("braces.bib", "@book{a, title = " + "{".repeat(size)),
                text("unclosed.bib", "@book{a, title = {" + words),
                text("line.csv", "\"Key\",\"Item Type\",\"Title\"\n\"A\",\"book\",\"" + words),
                text("lines.ris", "TY  - BOOK\n" + "N1  - a\n".repeat(size / 8) + "ER  - \n"),
                text("lines.nbib", "PMID- 1\nTI  - a\n" + "      mot\n".repeat(size / 10)),
                text("lines.txt", "%0 Book\n%T a\n" + "%K mot\n".repeat(size / 7)),
                text("line.md", "- [a](https://example.org/a) " + words),
                text("stars.md", "- [a](https://example.org/a)\n" + "*a _b [c](".repeat(size / 10)),
                text("quotes.md", "- [a](https://example.org/a)\n" + ">".repeat(size / 2)),
                text(
                        "marks.html",
                        "<DT><A HREF=\"https://example.org\">a</A>" + "<A ".repeat(size / 3)),
                text(
                        "open-marks.html",
                        "<DT>" + "<A HREF=\"https://example.org\">".repeat(size / 30)),
                text("tabs.csv", "Key\tItem Type\n" + "\"".repeat(size / 2)),
                text(
                        "quote.csv",
                        "\"Key\",\"Item Type\",\"Title\"\n"
                                + "\"a\",\"book\"\n\"".repeat(size / 15)),
                text("comments.rdf", "<!--".repeat(size / 4)),
                text("doctypes.rdf", "<!DOCTYPE a [".repeat(size / 13)),
                text("front.md", "---\ntitle: a\n" + "--- \n".repeat(size / 5)),
                text("brackets.md", "- [a](https://example.org/a)\n" + "[".repeat(size)),
                text(
                        "unclosed.json",
                        "[" + "{\"id\":\"a\",\"type\":\"book\",\"title\":[".repeat(size / 40)),
                text("broken.json", "[" + "{\"id\":\"a\" \"type\":\"book\"}".repeat(size / 25)),
                text(
                        "macros.bib",
                        "@string{a = \"b\"}\n@book{x, title = " + "a # ".repeat(size / 4) + "a}"),
                text("doubling.bib", doubling(60)),
                text("commands.bib", "@book{a, title = {" + "\\emph{".repeat(size / 6)),
                text("ats.bib", "@book{a, title={b}}" + "@".repeat(size)),
                text(
                        "names.bib",
                        "@book{a, title={b}, author={" + "a and ".repeat(size / 6) + "}}"),
                text(
                        "fields.ris",
                        "TY  - BOOK\n" + many(size, i -> "U1  - " + i + "\n", "", "", "ER  - \n")),
                text(
                        "titles.ris",
                        "TY  - BOOK\n" + many(size, i -> "TI  - " + i + "\n", "", "", "ER  - \n")),
                text(
                        "fields.bib",
                        "@book{a, year = 2020"
                                + many(size, i -> ", isbn = {" + i + "}", "", "", "}")),
                text(
                        "unknown.bib",
                        "@book{a, year = 2020"
                                + many(size, i -> ", truc = {" + i + "}", "", "", "}")),
                text(
                        "notes.xml",
                        MODS
                                + many(
                                        size,
                                        i -> "<classification>" + i + "</classification>",
                                        "",
                                        "",
                                        "</mods></modsCollection>")),
                text(
                        "dates.xml",
                        MODS
                                + many(
                                        size,
                                        i -> "<identifier type=\"isbn\">" + i + "</identifier>",
                                        "",
                                        "",
                                        "</mods></modsCollection>")),
                text(
                        "rights.rdf",
                        DC
                                + "<rdf:Description><dc:title>a</dc:title>"
                                + many(
                                        size,
                                        i -> "<dc:rights>" + i + "</dc:rights>",
                                        "",
                                        "",
                                        "</rdf:Description></rdf:RDF>")),
                text(
                        "seq.rdf",
                        RDF
                                + "<bib:Book rdf:about=\"#a\">"
                                + many(
                                        size,
                                        i -> "<dc:rights>" + i + "</dc:rights>",
                                        "",
                                        "",
                                        "</bib:Book></rdf:RDF>")),
                text(
                        "repeated.json",
                        "[{\"id\":\"a\",\"type\":\"book\""
                                + many(size, i -> ",\"title\":\"" + i + "\"", "", "", "}]")),
                text("types.ris", many(size, i -> "TY  - BOOK\n", "", "", "TI  - a\nER  - \n")),
                text(
                        "same.ris",
                        many(size, i -> "TY  - BOOK\nID  - a\nTI  - b\nER  - \n", "", "", "")),
                text("same.md", many(size, i -> "- https://example.org/a\n", "", "", "")),
                text(
                        "report.html",
                        "<ul class=\"report\"><li id=\"item_A\" class=\"item book\"><h2>a</h2>"
                                + "<div>".repeat(size / 5)),
                text(
                        "many.json",
                        many(
                                size,
                                i -> "{\"id\":\"%d\",\"type\":\"book\"}".formatted(i),
                                "[",
                                ",",
                                "]")),
                text("many.ris", many(size, i -> "TY  - BOOK\nER  - \n", "", "", "")),
                text("many.bib", many(size, i -> "@book{a" + i + ", year = 2020}\n", "", "", "")),
                text("same.bib", many(size, i -> "@book{a, year = 2020}\n", "", "", "")),
                text(
                        "many.rdf",
                        RDF
                                + many(
                                        size,
                                        i -> "<bib:Book rdf:about=\"#" + i + "\"/>",
                                        "",
                                        "",
                                        "</rdf:RDF>")),
                text(
                        "many.xml",
                        "<modsCollection xmlns=\"http://www.loc.gov/mods/v3\">"
                                + many(size, i -> "<mods/>", "", "", "</modsCollection>")));
    }

    /** Each macro twice the one before: a few lines that mean more than the memory holds. */
    private static String doubling(int steps) {
        return "@string{a0 = \"mot \"}\n"
                + IntStream.range(0, steps)
                        .mapToObj(i -> "@string{a%d = a%d # a%d}\n".formatted(i + 1, i, i))
                        .collect(Collectors.joining())
                + "@book{x, title = a"
                + steps
                + "}";
    }

    private static String many(
            int size,
            java.util.function.IntFunction<String> entry,
            String open,
            String between,
            String close) {
        int count = Math.max(1, size / entry.apply(1_000).length());
        return IntStream.range(0, count)
                .mapToObj(entry)
                .collect(Collectors.joining(between, open, close));
    }

    private static Refused text(String name, String text, Kind... kinds) {
        return new Refused(name, List.of(kinds), file -> Files.writeString(file, text));
    }

    private static Refused binary(String name, byte[] bytes) {
        return new Refused(name, List.of(Kind.UNKNOWN_FORMAT), file -> Files.write(file, bytes));
    }

    /** Takes no room on the disk. */
    private static Refused sparse(String name, long size) {
        return new Refused(
                name,
                List.of(Kind.TOO_LARGE),
                file -> {
                    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
                        sparse.setLength(size);
                    }
                });
    }

    private static byte[] jpeg() {
        byte[] bytes = new byte[40_000];
        new Random(1).nextBytes(bytes);
        byte[] start = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16};
        System.arraycopy(start, 0, bytes, 0, start.length);
        System.arraycopy("JFIF\0".getBytes(StandardCharsets.US_ASCII), 0, bytes, start.length, 5);
        return Arrays.copyOf(bytes, bytes.length);
    }

    private static String laughs(String root) {
        String entities =
                IntStream.rangeClosed(1, 9)
                        .mapToObj(i ->
                                "<!ENTITY l%d \"%s\">"
                                        .formatted(i, ("&l" + (i - 1) + ";").repeat(10)))
                        .collect(Collectors.joining());
        return "<!DOCTYPE " + root + " [<!ENTITY l0 \"lol\">" + entities + "]>";
    }

    private static final String LOGIN_PAGE =
            """
            <!DOCTYPE html>
            <html lang="fr"><head><title>Connexion</title></head>
            <body><form action="/login" method="post">
            <label>Courriel <input name="email"></label>
            <label>Mot de passe <input name="password" type="password"></label>
            <a href="https://example.org/oubli">Mot de passe oublié ?</a>
            </form></body></html>
            """;
}
