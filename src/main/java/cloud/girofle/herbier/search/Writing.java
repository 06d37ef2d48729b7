package cloud.girofle.herbier.search;

import cloud.girofle.herbier.reference.FileText;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;

/** Puts texts into a document, each analysed in its own language. */
final class Writing {

    /** With the place of each word in the text, which marking it would otherwise look for again. */
    private static final FieldType KEPT = kept(true);

    /** Searched like it, and never shown. */
    private static final FieldType SEARCHED = kept(false);

    /**
     * How much of the texts of its files a reference keeps to cut snippets from, in characters. The
     * rest is searched all the same, and weighs half as much in the index.
     */
    static final int FILE_KEPT = Snippets.LONGEST;

    /** A text's language shows in so many characters. */
    private static final int SAMPLE = 20_000;

    private final Document document;
    private final String declared;

    /**
     * @param declared the code of the language that the reference declares, or empty
     */
    Writing(Document document, String declared) {
        this.document = document;
        this.declared = declared;
    }

    /** Indexes a text; a part may have several. */
    void add(Part part, String text) {
        if (!text.isBlank()) {
            FieldType type = part.isKept() ? KEPT : TextField.TYPE_NOT_STORED;
            TextAnalyzer analyzer = TextAnalyzer.of(Tongue.of(text, declared(part)));
            document.add(new Text(part.field(), text, type, analyzer));
        }
    }

    /** Indexes the texts of its files: what is kept of them first, so that places stay right. */
    void addFiles(List<FileText> texts) {
        List<Runnable> rest = new ArrayList<>();
        int room = FILE_KEPT;
        for (FileText file : texts) {
            String text = file.text();
            int kept = Math.min(room, text.length());
            String sample = text.substring(0, Math.min(SAMPLE, text.length()));
            TextAnalyzer analyzer = TextAnalyzer.of(Tongue.of(sample, declared));
            if (addFile(text.substring(0, kept), KEPT, analyzer)) {
                document.add(new StoredField(Schema.FILES, file.sha256()));
            }
            rest.add(() -> addFile(text.substring(kept), SEARCHED, analyzer));
            room -= kept;
        }
        rest.forEach(Runnable::run);
    }

    private boolean addFile(String text, FieldType type, TextAnalyzer analyzer) {
        if (text.isBlank()) {
            return false;
        }
        document.add(new Text(Part.FILE.field(), text, type, analyzer));
        return true;
    }

    /** Names and keywords are in the language of those who chose them, whatever the work's. */
    private String declared(Part part) {
        return switch (part) {
            case TITLE, SHORT_TITLE, ABSTRACT, NOTE, HEADING, STATEMENT, WRITING -> declared;
            default -> "";
        };
    }

    private static FieldType kept(boolean stored) {
        FieldType type = new FieldType(stored ? TextField.TYPE_STORED : TextField.TYPE_NOT_STORED);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.freeze();
        return type;
    }

    /** A field that brings its own analyzer: the index writer has one for all documents. */
    private static final class Text extends Field {

        private final Analyzer analyzer;

        Text(String name, String text, FieldType type, Analyzer analyzer) {
            super(name, text, type);
            this.analyzer = analyzer;
        }

        @Override
        public TokenStream tokenStream(Analyzer common, TokenStream reuse) {
            return analyzer.tokenStream(name(), stringValue());
        }
    }
}
