package cloud.girofle.herbier.web.curator.review;

import cloud.girofle.herbier.curation.Curation;
import cloud.girofle.herbier.curation.Outcome;
import cloud.girofle.herbier.knowledge.Edit;
import cloud.girofle.herbier.knowledge.Proposal;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.text.ThreeWay;
import cloud.girofle.herbier.web.curator.JustDone;
import cloud.girofle.herbier.web.reader.ErrorPage;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Form;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Query;
import cloud.girofle.herbier.web.visit.Sent;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Accepts a proposal, as it is or changed, or refuses it. Who comes to read is led to its page. */
public final class DecisionForm implements Form, Page {

    /** The longest reason or remark, in characters. */
    private static final int LONGEST_REASON = 2_000;

    private final Library library;
    private final Curation curation;
    private final ProposalPage page;

    /**
     * Decides on the proposals of a library.
     *
     * @param page shown again when something is wrong
     */
    public DecisionForm(Library library, Curation curation, ProposalPage page) {
        this.library = library;
        this.curation = curation;
        this.page = page;
    }

    @Override
    public Answer show(Visit visit) {
        return new Answer.Moved(address(visit), false);
    }

    @Override
    public Answer save(Visit visit, Sent sent) {
        Optional<Proposal> found = page.find(visit);
        if (found.isEmpty()) {
            return ErrorPage.answer(visit, 404);
        }
        Query fields = sent.fields();
        Proposal proposal = found.get();
        String reason = fields.text("raison").strip();
        if (reason.length() > LONGEST_REASON) {
            return again(visit, proposal, fields, "proposal.longReason");
        }
        return switch (fields.find("faire").orElse("")) {
            case "refuser" -> refuse(visit, proposal, fields, reason);
            case "reprendre" -> reopen(visit, proposal);
            case "modifier" ->
                    accept(visit, proposal, fields, Optional.of(amended(visit, proposal, fields)));
            case "accepter" -> accept(visit, proposal, fields, asItIs(visit, proposal, fields));
            default -> page.show(visit);
        };
    }

    private Answer refuse(Visit visit, Proposal proposal, Query fields, String reason) {
        if (reason.isEmpty()) {
            return again(visit, proposal, fields, "proposal.noReason");
        }
        return curation.refuse(proposal.number(), visit.account(), reason)
                ? new Answer.Done(JustDone.refused(address(visit), proposal.number()))
                : again(visit, proposal, fields, "proposal.decidedAlready");
    }

    private Answer reopen(Visit visit, Proposal proposal) {
        curation.reopen(proposal.number());
        return new Answer.Done(address(visit));
    }

    private Answer accept(Visit visit, Proposal proposal, Query fields, Optional<Edit> edit) {
        boolean tooLong =
                edit.isPresent()
                        && edit.get().content().values().stream()
                                .anyMatch(value -> value.length() > Curation.LONGEST_TEXT);
        if (tooLong) {
            return again(visit, proposal, fields, "proposal.tooLong");
        }
        if (edit.isPresent() && isUnsettled(visit, edit.get())) {
            return again(visit, proposal, fields, "proposal.unsettled");
        }
        String remark = fields.text("raison").strip();
        return switch (curation.accept(proposal.number(), edit, visit.account(), remark)) {
            case Outcome.Saved done -> new Answer.Done(address(visit));
            case Outcome.Unchanged done -> new Answer.Done(address(visit));
            case Outcome.Noted done -> new Answer.Done(address(visit));
            case Outcome.Proposed done -> new Answer.Done(address(visit));
            case Outcome.Conflict conflict ->
                    page.show(
                            visit,
                            proposal,
                            typed(visit, fields, "proposal.conflict"),
                            Optional.of(
                                    Weighing.of(conflict, ProposalPage.markers(visit.words()))));
            case Outcome.Missing missing ->
                    again(
                            visit,
                            proposal,
                            fields,
                            isOpen(proposal) ? "proposal.gone" : "proposal.decidedAlready");
        };
    }

    /** Whether a text still holds a line that says where two versions clash. */
    private static boolean isUnsettled(Visit visit, Edit edit) {
        ThreeWay.Markers markers = ProposalPage.markers(visit.words());
        Set<String> lines = Set.of(markers.mine(), markers.theirs(), markers.end());
        return edit.content().values().stream()
                .flatMap(String::lines)
                .map(String::strip)
                .anyMatch(lines::contains);
    }

    /** What was proposed; brought together with what changed since, where the page showed that. */
    private Optional<Edit> asItIs(Visit visit, Proposal proposal, Query fields) {
        Edit edit = proposal.edit();
        if (seen(fields) == edit.base() || !Weighing.hasContent(edit.act())) {
            return Optional.empty();
        }
        Weighing weighing = weighing(visit, proposal, fields);
        return weighing.clashes().isEmpty()
                ? Optional.of(on(edit, weighing.version(), weighing.after()))
                : Optional.empty();
    }

    private Edit amended(Visit visit, Proposal proposal, Query fields) {
        Edit edit = proposal.edit();
        Weighing weighing = weighing(visit, proposal, fields);
        return on(edit, weighing.version(), Amendment.read(edit.subject(), weighing, fields));
    }

    private static Edit on(Edit edit, int version, Map<String, String> content) {
        return new Edit(edit.subject(), edit.about(), version, edit.act(), content, edit.why());
    }

    private Weighing weighing(Visit visit, Proposal proposal, Query fields) {
        return Weighing.of(library, proposal, seen(fields), ProposalPage.markers(visit.words()));
    }

    /** The version of the thing that the page showed; versions that never were have no content. */
    private static int seen(Query fields) {
        return fields.find("vu")
                .filter(written -> written.matches("\\d{1,8}"))
                .map(Integer::parseInt)
                .orElse(0);
    }

    /** The page again, with all that was typed. */
    private Answer again(Visit visit, Proposal proposal, Query fields, String sentence) {
        Proposal now = library.written().proposal(proposal.number()).orElse(proposal);
        return page.show(visit, now, typed(visit, fields, sentence), kept(visit, now, fields));
    }

    private Optional<Weighing> kept(Visit visit, Proposal proposal, Query fields) {
        Edit edit = proposal.edit();
        if (proposal.kind() == Proposal.Kind.ERROR || !Weighing.hasContent(edit.act())) {
            return Optional.empty();
        }
        boolean amending =
                fields.typed().keySet().stream().anyMatch(name -> name.startsWith(Amendment.FIELD));
        Weighing weighing = weighing(visit, proposal, fields);
        return amending
                ? Optional.of(weighing.with(Amendment.read(edit.subject(), weighing, fields)))
                : Optional.empty();
    }

    private static ProposalPage.Typed typed(Visit visit, Query fields, String sentence) {
        return new ProposalPage.Typed(visit.words().get(sentence), fields.text("raison"));
    }

    private static String address(Visit visit) {
        return visit.links().desk("propositions", visit.part("number"));
    }

    private static boolean isOpen(Proposal proposal) {
        return proposal.state() == Proposal.State.OPEN;
    }
}
