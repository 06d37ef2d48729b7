package cloud.girofle.herbier.web;

import static cloud.girofle.herbier.web.CuratorRoutes.form;
import static cloud.girofle.herbier.web.CuratorRoutes.page;

import cloud.girofle.herbier.curation.Curation;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.web.Routes.Route;
import cloud.girofle.herbier.web.curator.review.DecisionForm;
import cloud.girofle.herbier.web.curator.review.DuplicatesPage;
import cloud.girofle.herbier.web.curator.review.PairForm;
import cloud.girofle.herbier.web.curator.review.PairPage;
import cloud.girofle.herbier.web.curator.review.ProposalPage;
import cloud.girofle.herbier.web.curator.review.ProposalsPage;
import cloud.girofle.herbier.web.curator.review.SeparationForm;
import java.util.List;

/** The addresses of what waits for a curator's judgement, each with the least role it needs. */
final class ReviewRoutes {

    private ReviewRoutes() {}

    static List<Route> of(Library library) {
        Curation curation = new Curation(library);
        ProposalPage proposal = new ProposalPage(library);
        DecisionForm decision = new DecisionForm(library, curation, proposal);
        DuplicatesPage duplicates = new DuplicatesPage(library);
        PairPage pair = new PairPage(library);
        return List.of(
                page(Access.CONTRIBUTOR, "/curation/propositions", new ProposalsPage(library)),
                page(Access.CONTRIBUTOR, "/curation/propositions/{number}", proposal),
                form(
                        Access.CURATOR,
                        "/curation/propositions/{number}/decision",
                        decision,
                        decision),
                form(
                        Access.CURATOR,
                        "/curation/doublons",
                        duplicates,
                        new SeparationForm(library, curation, duplicates)),
                form(
                        Access.CURATOR,
                        "/curation/doublons/{one}/{other}",
                        pair,
                        new PairForm(library, curation, pair)));
    }
}
