package cloud.girofle.herbier.web.curator.bulk;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Keywords;
import cloud.girofle.herbier.web.visit.BadAddressException;
import java.util.List;

/** What a keyword may be called. */
final class KeywordRename {

    private KeywordRename() {}

    /**
     * Lets a new name through.
     *
     * @param ids of the keywords that are to have it
     * @throws BadAddressException when they cannot; the sentence says why
     */
    static void check(Library library, List<String> ids, String becomes) {
        if (!TaskFields.isKeyword(becomes)) {
            throw new BadAddressException("keywords.noName", TaskFields.LONGEST_KEYWORD);
        }
        Keywords now = library.keywords();
        Keywords then = now;
        for (String id : ids) {
            then = then.with(id, becomes);
        }
        for (String id : ids) {
            if (then.isCircular(id)) {
                throw new BadAddressException("keywords.circle", becomes, now.now(becomes));
            }
        }
    }
}
