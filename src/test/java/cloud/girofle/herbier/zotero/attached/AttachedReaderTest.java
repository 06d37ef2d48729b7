package cloud.girofle.herbier.zotero.attached;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.reference.FileFormat;
import cloud.girofle.herbier.reference.FileReading;
import cloud.girofle.herbier.reference.FileReading.Reason;
import cloud.girofle.herbier.reference.ItemAnnotation;
import cloud.girofle.herbier.reference.Tag;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files read in a real process of their own. */
class AttachedReaderTest {

    private static final AttachedReader READER = new AttachedReader();

    @TempDir Path folder;

    @AfterAll
    static void close() {
        READER.close();
    }

    @Test
    void theTextOfAPdfIsRead() {
        Path file =
                new Pdf()
                        .page("L'eau des centres", "de données")
                        .page("Page deux")
                        .save(at("a.pdf"));

        assertThat(read(file, FileFormat.PDF).text())
                .isEqualTo("L'eau des centres\nde données\fPage deux");
    }

    @Test
    void pagesWithoutWordsCountToo() {
        Path file = new Pdf().page().page().page("Page trois").page().save(at("scan.pdf"));

        assertThat(read(file, FileFormat.PDF).text()).isEqualTo("\f\fPage trois");
        Path blank = new Pdf().page().page().save(at("blank.pdf"));
        assertThat(read(blank, FileFormat.PDF).text()).isEmpty();
    }

    @Test
    void aZoteroHighlightComesWithThePassageUnderIt() {
        Pdf pdf =
                new Pdf()
                        .page("Avant-propos")
                        .page("Une ligne avant le pas-", "sage surligné, et après");
        pdf.romanUntil(1);
        PDAnnotation mark =
                pdf.highlight(
                        1,
                        List.of(
                                new Pdf.Place(0, "Une ligne avant ", "le pas-"),
                                new Pdf.Place(1, "", "sage surligné")));
        mark.setContents("À vérifier");
        Pdf.set(mark, "Zotero:Key", "AAAA2345");
        Pdf.set(mark, "NM", "Zotero-AAAA2345");
        Pdf.set(mark, "Zotero:AuthorName", "Camille");
        Pdf.set(mark, "Zotero:Tags", "[\"eau\", {\"tag\": \"chiffre\"}]");

        FileReading.Read reading = read(pdf.save(at("a.pdf")), FileFormat.PDF);

        assertThat(reading.annotations()).hasSize(1);
        ItemAnnotation read = reading.annotations().getFirst();
        assertThat(read.localId()).isEqualTo("AAAA2345");
        assertThat(read.kind()).isEqualTo(ItemAnnotation.Kind.HIGHLIGHT);
        assertThat(read.text()).isEqualTo("le passage surligné");
        assertThat(read.comment()).isEqualTo("À vérifier");
        assertThat(read.color()).isEqualTo("#ffd400");
        assertThat(read.pageLabel()).isEqualTo("1");
        assertThat(read.author()).isEqualTo("Camille");
        assertThat(read.sortIndex()).startsWith("00001|");
        assertThat(read.position()).startsWith("{\"pageIndex\":1,\"rects\":[[");
        assertThat(read.tags()).containsExactly(Tag.manual("eau"), Tag.manual("chiffre"));
    }

    @Test
    void theMarksOfOtherReadersAreReadAsWhatTheyAre() {
        Pdf pdf = new Pdf().page("Un texte quelconque");
        PDAnnotation mark = pdf.highlight(0, List.of(new Pdf.Place(0, "Un ", "texte")));
        mark.setContents("texte"); // As some readers do.
        Pdf.set(mark, "T", "Dominique");
        pdf.remark(0, "Un post-it");
        pdf.remark(0, "");

        FileReading.Read reading = read(pdf.save(at("a.pdf")), FileFormat.PDF);

        assertThat(reading.annotations())
                .extracting(each ->
                        String.join(
                                "|",
                                each.localId(),
                                each.kind().name(),
                                each.text(),
                                each.comment(),
                                each.author(),
                                each.pageLabel()))
                .containsExactly("|NOTE||Un post-it||1", "|HIGHLIGHT|texte||Dominique|1");
    }

    @Test
    void aPassageIsFoundOnATurnedPage() {
        for (int rotation : List.of(90, 180, 270)) {
            Pdf pdf = new Pdf().page(rotation, "Un texte tourné", "et sa suite");
            pdf.highlight(0, List.of(new Pdf.Place(0, "Un ", "texte")));

            assertThat(read(pdf.save(at(rotation + ".pdf")), FileFormat.PDF).annotations())
                    .as("rotation %d", rotation)
                    .extracting(ItemAnnotation::text)
                    .containsExactly("texte");
        }
    }

    @Test
    void whatIsLockedOrBrokenIsSaidToBe() throws IOException {
        Path locked = new Pdf().page("secret").saveLocked(at("locked.pdf"));
        Path broken = at("broken.pdf");
        Files.writeString(broken, "%PDF-1.7\nnothing of the kind\n");
        Path fake = at("fake.pdf");
        Files.writeString(fake, "<html>Please log in</html>");

        assertThat(reason(locked)).isEqualTo(Reason.ENCRYPTED);
        assertThat(reason(broken)).isEqualTo(Reason.BROKEN);
        assertThat(reason(fake)).isEqualTo(Reason.BROKEN);
        assertThat(reason(at("absent.pdf"))).isEqualTo(Reason.MISSING);
    }

    @Test
    void aFileThatTakesTooLongIsGivenUpAndTheNextIsRead() throws IOException {
        ReadingLimits short_ =
                limits(Duration.ofHours(1), Duration.ofMillis(1_500), 1_000_000, 256);
        try (AttachedReader reader = new AttachedReader(short_)) {
            assertThat(reader.read(endless(), FileFormat.PDF))
                    .isEqualTo(new FileReading.Unreadable(Reason.TOO_SLOW));
            assertThat(reader.read(new Pdf().page("sain").save(at("b.pdf")), FileFormat.PDF))
                    .isEqualTo(new FileReading.Read("sain", List.of()));
        }
    }

    @Test
    void aFileThatTakesTooMuchMemoryIsGivenUpAndTheNextIsRead() throws IOException {
        ReadingLimits small = limits(Duration.ofHours(1), Duration.ofMinutes(1), 100_000_000, 32);
        try (AttachedReader reader = new AttachedReader(small)) {
            assertThat(reader.read(bomb(), FileFormat.PDF))
                    .isEqualTo(new FileReading.Unreadable(Reason.TOO_HEAVY));
            assertThat(reader.read(new Pdf().page("sain").save(at("b.pdf")), FileFormat.PDF))
                    .isEqualTo(new FileReading.Read("sain", List.of()));
        }
    }

    @Test
    void noMoreIsReadThanTheLimitsAllow() throws IOException {
        ReadingLimits few =
                new ReadingLimits(2_000, 2, 9, Duration.ofSeconds(30), Duration.ofSeconds(60), 64);
        try (AttachedReader reader = new AttachedReader(few)) {
            Path pages = new Pdf().page("un").page("deux").page("trois").save(at("a.pdf"));
            Path long_ = new Pdf().page("un deux trois quatre").save(at("b.pdf"));
            Path heavy = at("c.txt");
            Files.writeString(heavy, "x".repeat(2_001));

            assertThat(reader.read(pages, FileFormat.PDF))
                    .isEqualTo(new FileReading.Read("un\fdeux", List.of()));
            assertThat(reader.read(long_, FileFormat.PDF))
                    .isEqualTo(new FileReading.Read("un deux t", List.of()));
            assertThat(reader.read(heavy, FileFormat.TEXT))
                    .isEqualTo(new FileReading.Unreadable(Reason.TOO_LARGE));
        }
    }

    @Test
    void savedPagesGiveTheirWordsAndNoScript() throws IOException {
        Path page = at("page.html");
        Files.writeString(
                page,
                "<html><head><title>t</title><script>var a</script></head><body><nav>menu</nav>"
                        + "<p>L&rsquo;été</p><p>dernier</p></body></html>");

        assertThat(read(page, FileFormat.HTML).text()).isEqualTo("L’été dernier");
    }

    @Test
    void textsAreReadInTheirEncoding() throws IOException {
        Path utf8 = at("a.txt");
        Path latin = at("b.txt");
        Path wide = at("c.txt");
        Files.writeString(utf8, "été");
        Files.writeString(latin, "été", Charset.forName("windows-1252"));
        Files.write(wide, "\uFEFFété".getBytes(StandardCharsets.UTF_16LE));

        for (Path file : List.of(utf8, latin, wide)) {
            assertThat(read(file, FileFormat.TEXT).text()).as("%s", file).isEqualTo("été");
        }
    }

    @Test
    void theChaptersOfAnEpubAreRead() throws IOException {
        Path book = at("a.epub");
        try (OutputStream out = Files.newOutputStream(book);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            byte[] type = "application/epub+zip".getBytes(StandardCharsets.US_ASCII);
            ZipEntry first = new ZipEntry("mimetype");
            first.setMethod(ZipEntry.STORED);
            first.setSize(type.length);
            java.util.zip.CRC32 crc = new java.util.zip.CRC32();
            crc.update(type);
            first.setCrc(crc.getValue());
            zip.putNextEntry(first);
            zip.write(type);
            for (String chapter : List.of("un", "deux")) {
                zip.putNextEntry(new ZipEntry("OEBPS/" + chapter + ".xhtml"));
                zip.write(
                        ("<html><body><p>" + chapter + "</p></body></html>")
                                .getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry("OEBPS/style.css"));
            zip.write("p{}".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(read(book, FileFormat.EPUB).text()).isEqualTo("un\ndeux");
    }

    /** A form that draws itself a great many times over: each level calls the next ten times. */
    private Path endless() throws IOException {
        Path file = at("endless.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            COSStream form = form(document, "BT ET", null);
            for (int level = 0; level < 12; level++) {
                form = form(document, "/F Do\n".repeat(10), form);
            }
            COSDictionary forms = new COSDictionary();
            forms.setItem(COSName.getPDFName("F"), form);
            COSDictionary resources = new COSDictionary();
            resources.setItem(COSName.XOBJECT, forms);
            page.getCOSObject().setItem(COSName.RESOURCES, resources);
            page.getCOSObject().setItem(COSName.CONTENTS, content(document, "/F Do\n".repeat(10)));
            document.save(file.toFile());
        }
        return file;
    }

    private static COSStream form(
            PDDocument document, String drawing, @org.jspecify.annotations.Nullable COSStream inner)
            throws IOException {
        COSStream form = content(document, drawing);
        form.setItem(COSName.TYPE, COSName.XOBJECT);
        form.setItem(COSName.SUBTYPE, COSName.FORM);
        COSArray box = new COSArray();
        for (int side : new int[] {0, 0, 100, 100}) {
            box.add(COSInteger.get(side));
        }
        form.setItem(COSName.BBOX, box);
        COSDictionary forms = new COSDictionary();
        if (inner != null) {
            forms.setItem(COSName.getPDFName("F"), inner);
        }
        COSDictionary resources = new COSDictionary();
        resources.setItem(COSName.XOBJECT, forms);
        form.setItem(COSName.RESOURCES, resources);
        return form;
    }

    private static COSStream content(PDDocument document, String drawing) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(drawing.getBytes(StandardCharsets.US_ASCII));
        }
        return stream;
    }

    /** A page of some kilobytes that inflates to more than the process may hold. */
    private Path bomb() throws IOException {
        Path file = at("bomb.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            COSStream stream = document.getDocument().createCOSStream();
            try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                byte[] some =
                        "(aaaaaaaaaaaaaaaa)".repeat(1_000).getBytes(StandardCharsets.US_ASCII);
                out.write('[');
                for (int i = 0; i < 4_000; i++) {
                    out.write(some);
                }
            }
            page.getCOSObject().setItem(COSName.CONTENTS, stream);
            document.save(file.toFile());
        }
        return file;
    }

    private static ReadingLimits limits(Duration enough, Duration time, int characters, int heap) {
        return new ReadingLimits(50 << 20, 1_000, characters, enough, time, heap);
    }

    private static FileReading.Read read(Path file, FileFormat declared) {
        FileReading reading = READER.read(file, declared);
        assertThat(reading).isInstanceOf(FileReading.Read.class);
        return (FileReading.Read) reading;
    }

    private static Reason reason(Path file) {
        FileReading reading = READER.read(file, FileFormat.PDF);
        assertThat(reading).isInstanceOf(FileReading.Unreadable.class);
        return ((FileReading.Unreadable) reading).reason();
    }

    private Path at(String name) {
        return folder.resolve(name);
    }
}
