package cloud.girofle.herbier.web;

import cloud.girofle.herbier.curation.Curation;
import cloud.girofle.herbier.curation.Outcome;
import cloud.girofle.herbier.knowledge.Account;
import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Edit;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.knowledge.Subject.Kind;
import java.util.Map;

/**
 * What people write in a {@link SampleSite}, without its forms: each time on the version now. The
 * catalogue follows only when it is told to.
 */
public final class Pens {

    private final SampleSite site;
    private final Curation curation;

    /** In that site. */
    public Pens(SampleSite site) {
        this.site = site;
        this.curation = new Curation(site.library());
    }

    Curation curation() {
        return curation;
    }

    /** An annotation of a reference. */
    public Subject annotate(
            String reference, String id, Map<String, String> content, String why, Account by) {
        return write(new Subject(Kind.ANNOTATION, id), reference, content, why, by);
    }

    /** Corrections of a reference, in place of those it has. */
    public Subject correct(String reference, Map<String, String> content, String why, Account by) {
        return write(new Subject(Kind.REFERENCE, reference), reference, content, why, by);
    }

    /** A reading list. */
    public Subject list(String slug, Map<String, String> content, String why, Account by) {
        return write(new Subject(Kind.LIST, slug), "", content, why, by);
    }

    Subject record(Subject subject, Map<String, String> content, Account by) {
        return write(subject, "", content, "", by);
    }

    /** Whatever has no reference it is about. */
    public Subject write(Subject subject, Map<String, String> content, Account by) {
        return write(subject, "", content, "", by);
    }

    /** Withdraws something, or brings it back. */
    public void turn(Subject subject, Act act, String why, Account by) {
        Entry now = site.library().written().find(subject).orElseThrow();
        save(new Edit(subject, now.about(), now.version(), act, Map.of(), why), by);
    }

    Subject write(
            Subject subject, String about, Map<String, String> content, String why, Account by) {
        int base = site.library().written().find(subject).map(Entry::version).orElse(0);
        save(new Edit(subject, about, base, Act.SAVED, content, why), by);
        return subject;
    }

    private void save(Edit edit, Account by) {
        Outcome outcome = curation.save(edit, by);
        if (!(outcome instanceof Outcome.Saved)) {
            throw new IllegalStateException(edit + ": " + outcome);
        }
    }
}
