package cloud.girofle.herbier.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;

/** Puts texts into a document, each analysed in its own language. */
final class Writing {

    /** With the place of each word in the text, which marking it would otherwise look for again. */
    private static final FieldType KEPT = kept();

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

    /** Names and keywords are in the language of those who chose them, whatever the work's. */
    private String declared(Part part) {
        return switch (part) {
            case TITLE, SHORT_TITLE, ABSTRACT, NOTE -> declared;
            default -> "";
        };
    }

    private static FieldType kept() {
        FieldType type = new FieldType(TextField.TYPE_STORED);
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
