package cloud.girofle.herbier.search;

import cloud.girofle.herbier.reference.FileText;
import java.util.OptionalInt;

/**
 * Where in the texts of a reference's files something stands.
 *
 * @param file from 0
 * @param page from 1, where the file has pages
 */
record FilePlace(int file, OptionalInt page) {

    private static final char END = ';';

    /** What Lucene's highlighter puts between the values of a field. */
    private static final char FILE_END = '\u0000';

    /** The place of a character in the texts, as the highlighter joins them. */
    static FilePlace at(String texts, int offset) {
        int file = 0;
        int page = 1;
        for (int i = 0; i < Math.min(offset, texts.length()); i++) {
            char c = texts.charAt(i);
            if (c == FILE_END) {
                file++;
                page = 1;
            } else if (c == FileText.PAGE_END) {
                page++;
            }
        }
        int end = texts.indexOf(FILE_END, offset);
        int next = texts.indexOf(FileText.PAGE_END, offset);
        boolean paged = page > 1 || (next >= 0 && (end < 0 || next < end));
        return new FilePlace(file, paged ? OptionalInt.of(page) : OptionalInt.empty());
    }

    /** As it is written before a passage. */
    String written() {
        return file + ":" + page.orElse(0) + END;
    }

    /** The place written before a passage. */
    static FilePlace read(String passage) {
        int colon = passage.indexOf(':');
        int page = Integer.parseInt(passage.substring(colon + 1, passage.indexOf(END)));
        return new FilePlace(
                Integer.parseInt(passage.substring(0, colon)),
                page == 0 ? OptionalInt.empty() : OptionalInt.of(page));
    }

    /** The passage behind its place. */
    static String passage(String written) {
        return written.substring(written.indexOf(END) + 1);
    }
}
