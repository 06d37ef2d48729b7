package cloud.girofle.herbier.web.curator.annotation;

import cloud.girofle.herbier.web.curator.BothVersions;
import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.reader.Link;
import cloud.girofle.herbier.web.reader.Refusal;
import cloud.girofle.herbier.web.reader.Remark;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the form's page shows.
 *
 * @param layout around it
 * @param heading what is being done
 * @param address of the form
 * @param key of the reference
 * @param about leads to the reference
 * @param answered the annotation that this one answers
 * @param state whether it is new, in sight or withdrawn
 * @param sheet what stands in its fields
 * @param faults what is wrong, by the name of the field
 * @param preview how readers would see it
 * @param conflict with what somebody else saved meanwhile
 * @param publishes whether it will be published as it is, rather than proposed
 * @param draft what is said of a draft, and where that leads
 * @param stances to choose from
 * @param languages to choose from
 * @param topics names of all there are
 */
public record AnnotateView(
        Layout layout,
        String heading,
        String address,
        String key,
        Link about,
        Optional<Remark> answered,
        State state,
        Sheet sheet,
        Map<String, String> faults,
        Optional<Remark> preview,
        Optional<BothVersions> conflict,
        boolean publishes,
        Optional<Draft> draft,
        List<Option> stances,
        List<Option> languages,
        List<String> topics) {

    /** What is wrong, for the head of the page. */
    public Refusal refusal() {
        return Refusal.of(faults);
    }

    /** Whether what is folded away holds something, or something that is wrong. */
    public boolean saysMore() {
        String typed = sheet.quote() + sheet.locator() + sheet.topics();
        return !typed.isBlank()
                || List.of("citation", "reperage", "themes").stream().anyMatch(faults::containsKey);
    }

    /** Of the annotation. */
    public enum State {
        NEW,
        IN_SIGHT,
        WITHDRAWN
    }

    /** A value of a field, and what it is called. */
    public record Option(String value, String label) {}

    /** That there is a draft: a sentence, and a link. */
    public record Draft(String sentence, Link link) {}

    public AnnotateView {
        faults = new LinkedHashMap<>(faults);
        stances = List.copyOf(stances);
        languages = List.copyOf(languages);
        topics = List.copyOf(topics);
    }

    /** What is wrong with a field, or empty. */
    public String fault(String name) {
        return faults.getOrDefault(name, "");
    }
}
