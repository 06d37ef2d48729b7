package cloud.girofle.herbier.search;

import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Identifier;
import cloud.girofle.herbier.reference.Identifiers;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.text.Fold;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a reference can be called by as a whole: its key, its citation key, its identifiers; each as
 * one term, folded, behind the name of its kind.
 */
final class NameTerms {

    /**
     * Longer ones name nothing (a {@code data:} address holds a whole image), and Lucene refuses
     * them.
     */
    private static final int LONGEST = 2_000;

    private NameTerms() {}

    /** The terms of a reference. */
    static Set<String> of(Reference reference) {
        Set<String> terms = new LinkedHashSet<>();
        terms.add(key(reference.key()));
        Record merged =
                new Record(
                        "",
                        reference.type(),
                        reference.fields(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
        Identifiers.of(merged).forEach(identifier -> terms.add(of(identifier)));
        for (Reference.Provenance from : reference.provenance()) {
            terms.add(of(new Identifier.ZoteroUri(from.localId())));
        }
        for (Reference.Sourced<Attachment> attachment : reference.attachments()) {
            Identifiers.url(attachment.value().url()).ifPresent(url -> terms.add(of(url)));
        }
        terms.removeIf(term -> term.length() > LONGEST);
        return terms;
    }

    /** The term of an identifier. */
    static String of(Identifier identifier) {
        return identifier.scheme() + ":" + Fold.fold(identifier.value());
    }

    /** The term of a key, ours or a citation key. */
    static String key(String key) {
        return of(new Identifier.CitationKey(key));
    }
}
