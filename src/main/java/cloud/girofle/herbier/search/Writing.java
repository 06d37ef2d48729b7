package cloud.girofle.herbier.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;

/** Puts texts into a document, each analysed in its own language. */
final class Writing {

    private final Document document;
    private final String declared;

    /**
     * @param declared the code of the language that the reference declares, or empty
     */
    Writing(Document document, String declared) {
        this.document = document;
        this.declared = declared;
    }

    /** Indexes a text. */
    void add(Part part, String text) {
        write(part, text, TextField.TYPE_NOT_STORED);
    }

    /** Indexes a text and keeps it, so that snippets can be shown of it. */
    void keep(Part part, String text) {
        write(part, text, TextField.TYPE_STORED);
    }

    private void write(Part part, String text, FieldType type) {
        if (!text.isBlank()) {
            // Names and keywords are in the language of those who chose them, whatever the work's.
            boolean own = part == Part.TITLE || part == Part.ABSTRACT || part == Part.NOTE;
            Tongue tongue = Tongue.of(text, own ? declared : "");
            document.add(new Text(part.field(), text, type, TextAnalyzer.of(tongue)));
        }
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
