package cloud.girofle.herbier.web.machine.note;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.sharing.Bibliography;
import cloud.girofle.herbier.web.reader.note.NotePage;
import cloud.girofle.herbier.web.reader.note.NoteText;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.Locale;

/** A note as a file. */
public final class NoteExport implements Page {

    /** What a note is taken away as. */
    public enum Format {
        /** For Pandoc, with its citations: {@code pandoc note.md --citeproc --bibliography …}. */
        MD("text/markdown"),
        /** What it cites, by the names it cites it by. */
        BIB("application/x-bibtex"),
        /** To be read anywhere: it needs nothing else. */
        HTML("text/html");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        /** What its address ends with. */
        public String suffix() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Library library;
    private final Bibliography bibliography;
    private final Format format;
    private final NotePage page;

    /** Notes of that library, in that format. */
    public NoteExport(Library library, Bibliography bibliography, Format format) {
        this.library = library;
        this.bibliography = bibliography;
        this.format = format;
        this.page = new NotePage(library, bibliography);
    }

    @Override
    public Answer show(Visit visit) {
        return NoteText.find(library, visit.part("slug"))
                .filter(entry -> !entry.withdrawn())
                .map(entry -> written(visit, NoteText.of(visit, library, entry)))
                // Withdrawn or unknown: people are told so by its page.
                .orElseGet(() -> page.show(visit));
    }

    private Answer written(Visit visit, NoteText text) {
        String name = "herbier-" + text.entry().subject().id();
        return new Answer.Streamed(
                format.mediaType + "; charset=utf-8",
                name + "." + format.suffix(),
                switch (format) {
                    case MD -> out -> out.append(PandocNote.of(visit, text, name + ".bib"));
                    case BIB -> out -> Bibliography.bibTex(text.references(), out);
                    case HTML -> out -> out.append(LoneNote.of(visit, bibliography, text));
                });
    }
}
