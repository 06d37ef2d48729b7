package cloud.girofle.herbier.web.curator.review;

import cloud.girofle.herbier.knowledge.Account;
import cloud.girofle.herbier.knowledge.Edit;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Proposal;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.text.Messages;
import cloud.girofle.herbier.text.ThreeWay;
import cloud.girofle.herbier.web.reader.ContentLabels;
import cloud.girofle.herbier.web.reader.ErrorPage;
import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.reader.Link;
import cloud.girofle.herbier.web.reader.Refusal;
import cloud.girofle.herbier.web.reader.history.FieldChange;
import cloud.girofle.herbier.web.reader.history.FieldChanges;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One proposal: who, why, what it would change; and to curators, what they may do with it. */
public final class ProposalPage implements Page {

    /**
     * What a curator typed that could not be done yet.
     *
     * @param error what is wrong with it; a sentence
     * @param reason why it is refused, or what was changed
     */
    record Typed(String error, String reason) {}

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param line who proposes what, and what was decided
     * @param message all that they say
     * @param error what was wrong with what was sent
     * @param thing what it is about, or what came of it
     * @param named fields of an error that was reported
     * @param changes what would become of each field
     * @param stale whether the thing changed since it was proposed
     * @param clashes labels of the fields that both changed
     * @param decision where it is decided; empty where the visitor may not, or it was already
     * @param next the next proposal that waits
     */
    public record View(
            Layout layout,
            ProposalLine line,
            String message,
            Optional<String> error,
            Optional<Link> thing,
            List<Link> named,
            List<FieldChange> changes,
            boolean stale,
            List<String> clashes,
            Optional<Decision> decision,
            Optional<String> next) {}

    /**
     * The forms that decide.
     *
     * @param address where they are sent
     * @param seen the version of the thing that is shown
     * @param words whether it is words alone: there is nothing to carry out
     * @param clean whether it can be accepted as it is
     * @param correct where what it reports is mended
     * @param fields that may be changed first
     * @param reason as typed
     */
    public record Decision(
            String address,
            int seen,
            boolean words,
            boolean clean,
            Optional<String> correct,
            List<Amendment> fields,
            String reason) {}

    private final Library library;

    /** A page of that library. */
    public ProposalPage(Library library) {
        this.library = library;
    }

    @Override
    public Answer show(Visit visit) {
        return find(visit)
                .map(proposal -> Answer.shown("proposal", view(visit, proposal)))
                .orElseGet(() -> ErrorPage.answer(visit, 404));
    }

    /** The proposal that an address names, if the visitor may see it. */
    Optional<Proposal> find(Visit visit) {
        Account account = visit.account();
        return Optional.of(visit.part("number"))
                .filter(number -> number.matches("[1-9]\\d{0,9}"))
                .flatMap(number -> library.written().proposal(Long.parseLong(number)))
                .filter(proposal ->
                        account.role().includes(Role.CURATOR)
                                || proposal.author().account() == account.id());
    }

    /** The page again, with what could not be done. */
    Answer show(Visit visit, Proposal proposal, Typed typed, Optional<Weighing> weighing) {
        Weighing weighed =
                weighing.orElseGet(() -> Weighing.of(library, proposal, markers(visit.words())));
        return new Answer.Shown(
                409, "proposal", view(visit, proposal, weighed, Optional.of(typed)));
    }

    private View view(Visit visit, Proposal proposal) {
        Weighing weighing = Weighing.of(library, proposal, markers(visit.words()));
        return view(visit, proposal, weighing, Optional.empty());
    }

    private View view(Visit visit, Proposal proposal, Weighing weighing, Optional<Typed> typed) {
        ContentLabels labels = new ContentLabels(visit, library);
        Edit edit = proposal.edit();
        boolean words = proposal.kind() == Proposal.Kind.ERROR;
        boolean open = proposal.state() == Proposal.State.OPEN;
        ProposalLine line = ProposalLine.of(visit, library, proposal);
        return new View(
                Layout.unlisted(visit, line.what())
                        .unless(typed.map(Typed::error).map(Refusal::of).orElse(Refusal.none())),
                line,
                proposal.message(),
                typed.map(Typed::error),
                thing(visit, edit),
                words ? named(visit, labels, edit.content()) : List.of(),
                words || !open
                        ? List.of()
                        : new FieldChanges(visit, library, FieldChanges.Extent.WHOLE)
                                .between(edit.subject(), weighing.before(), weighing.after()),
                open && weighing.stale() && !words,
                weighing.clashes().stream().map(labels::name).toList(),
                open && visit.account().role().includes(Role.CURATOR)
                        ? Optional.of(decision(visit, proposal, weighing, labels, typed))
                        : Optional.empty(),
                next(visit, proposal));
    }

    private Decision decision(
            Visit visit,
            Proposal proposal,
            Weighing weighing,
            ContentLabels labels,
            Optional<Typed> typed) {
        Edit edit = proposal.edit();
        boolean words = proposal.kind() == Proposal.Kind.ERROR;
        String number = String.valueOf(proposal.number());
        return new Decision(
                visit.links().desk("propositions", number, "decision"),
                weighing.version(),
                words,
                weighing.clashes().isEmpty(),
                words ? visit.links().desk(edit.subject()) : Optional.empty(),
                words || !Weighing.hasContent(edit.act())
                        ? List.of()
                        : Amendment.of(edit.subject(), weighing, labels),
                typed.map(Typed::reason).orElse(""));
    }

    private Optional<String> next(Visit visit, Proposal proposal) {
        if (!visit.account().role().includes(Role.CURATOR)) {
            return Optional.empty();
        }
        return library.written().proposals().stream()
                .filter(other -> other.number() != proposal.number())
                .findFirst()
                .map(other -> visit.links().desk("propositions", String.valueOf(other.number())));
    }

    /** Where the thing is read, once it is there. */
    private Optional<Link> thing(Visit visit, Edit edit) {
        Optional<Entry> entry = library.written().find(edit.subject());
        String key = entry.map(Entry::about).filter(about -> !about.isEmpty()).orElse(edit.about());
        String href =
                switch (edit.subject().kind()) {
                    case ANNOTATION ->
                            entry.isPresent()
                                    ? visit.links().annotation(edit.subject().id())
                                    : visit.links().reference(key);
                    case REFERENCE -> visit.links().reference(key);
                    default -> visit.links().thing(edit.subject(), key);
                };
        boolean there = entry.isPresent() || !edit.about().isEmpty();
        return Optional.of(new Link(visit.words().get("proposal.see"), href)).filter(any -> there);
    }

    /** What was reported beside the words. */
    private static List<Link> named(
            Visit visit, ContentLabels labels, Map<String, String> content) {
        Messages words = visit.words();
        return content.entrySet().stream()
                .map(field ->
                        new Link(
                                words.get("proposal.named." + field.getKey()),
                                field.getKey().equals("field")
                                        ? labels.name(field.getValue())
                                        : field.getValue()))
                .toList();
    }

    static ThreeWay.Markers markers(Messages words) {
        return new ThreeWay.Markers(
                words.get("proposal.marker.mine"),
                words.get("proposal.marker.theirs"),
                words.get("proposal.marker.end"));
    }
}
