package cloud.girofle.herbier.web.curator.review;

import cloud.girofle.herbier.curation.Curation;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.web.curator.JustDone;
import cloud.girofle.herbier.web.reader.ErrorPage;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Form;
import cloud.girofle.herbier.web.visit.Sent;
import cloud.girofle.herbier.web.visit.Visit;

/** Makes a pair of references one, or remembers that they are two works. */
public final class PairForm implements Form {

    private static final int LONGEST_REASON = 2_000;

    private final Library library;
    private final Curation curation;
    private final PairPage page;

    /**
     * Decides on pairs of a library.
     *
     * @param page shown again when nothing was chosen
     */
    public PairForm(Library library, Curation curation, PairPage page) {
        this.library = library;
        this.curation = curation;
        this.page = page;
    }

    @Override
    public Answer save(Visit visit, Sent sent) {
        String one = visit.part("one");
        String other = visit.part("other");
        if (one.equals(other) || isGone(one) || isGone(other)) {
            return ErrorPage.answer(visit, 404);
        }
        String why = sent.fields().text("pourquoi").strip();
        String reason = why.substring(0, Math.min(why.length(), LONGEST_REASON));
        return switch (sent.fields().find("faire").orElse("")) {
            case "reunir" -> {
                String kept = curation.merge(one, other, visit.account(), reason);
                yield new Answer.Done(merged(visit, kept, kept.equals(one) ? other : one));
            }
            case "separer" -> {
                curation.keepApart(one, other, visit.account(), reason);
                yield new Answer.Done(visit.links().desk("doublons"));
            }
            default -> page.show(visit);
        };
    }

    /** The pairs that are left, with the way back. */
    private String merged(Visit visit, String kept, String gone) {
        String pairs = visit.links().desk("doublons");
        return library.mergings(kept).stream()
                .filter(merging -> merging.gone().equals(gone))
                .findFirst()
                .map(merging -> JustDone.merged(pairs, merging.number()))
                .orElse(pairs);
    }

    private boolean isGone(String key) {
        return library.find(key).isEmpty();
    }
}
