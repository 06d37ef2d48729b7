package cloud.girofle.herbier.web.reader;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An annotation as a page shows it.
 *
 * @param id its own
 * @param link to its own page; the label says when it was written
 * @param author who signs it
 * @param changed « modifiée par … le … », or empty
 * @param stance in words, or empty
 * @param relation of CiTO that the stance is, or empty
 * @param answering what it answers, or empty
 * @param quote plain text, or empty
 * @param quoteLanguage where it is not the page's; or empty
 * @param place « p. 12 », or empty
 * @param html the text, or its beginning, safe to show
 * @param cut whether only the beginning is there
 * @param language of the text where it is not the page's; or empty
 * @param topics of it
 * @param cited the references that the text cites: safe HTML
 * @param isReply whether it is shown under what it answers
 */
public record Remark(
        String id,
        Link link,
        String author,
        String changed,
        String stance,
        String relation,
        Optional<Link> answering,
        String quote,
        String quoteLanguage,
        String place,
        String html,
        boolean cut,
        String language,
        List<Link> topics,
        List<String> cited,
        boolean isReply) {

    /** The frame, who signs, the date, the text, two links. */
    private static final int FRAME = 7;

    private static final Pattern TAG = Pattern.compile("<[a-z]");

    public Remark {
        topics = List.copyOf(topics);
        cited = List.copyOf(cited);
    }

    /** The same, under what it answers; which is said only where that is not right above. */
    Remark under(String parent) {
        Optional<Link> other = answering.filter(link -> !link.href().endsWith("/" + parent));
        return with(other, topics, true);
    }

    /** The same, on the page of its reference, which has its topics in one place. */
    Remark apart() {
        return with(answering, List.of(), isReply);
    }

    private Remark with(Optional<Link> newAnswering, List<Link> newTopics, boolean reply) {
        return new Remark(
                id,
                link,
                author,
                changed,
                stance,
                relation,
                newAnswering,
                quote,
                quoteLanguage,
                place,
                html,
                cut,
                language,
                newTopics,
                cited,
                reply);
    }

    /** How many elements of a page it takes. */
    int elements() {
        return FRAME
                + (stance.isEmpty() ? 0 : 1)
                + (answering.isPresent() ? 1 : 0)
                + (quote.isEmpty() ? 0 : 2)
                + (cut ? 1 : 0)
                + topics.size()
                + (int) TAG.matcher(html).results().count();
    }
}
