package cloud.girofle.herbier.web;

import static cloud.girofle.herbier.web.CuratorRoutes.form;
import static cloud.girofle.herbier.web.CuratorRoutes.page;

import cloud.girofle.herbier.curation.Curation;
import cloud.girofle.herbier.curation.Doors;
import cloud.girofle.herbier.knowledge.Subject.Kind;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.web.Routes.Route;
import cloud.girofle.herbier.web.curator.ReferenceLookup;
import cloud.girofle.herbier.web.curator.review.DecisionForm;
import cloud.girofle.herbier.web.curator.review.DeskPage;
import cloud.girofle.herbier.web.curator.review.DuplicatesPage;
import cloud.girofle.herbier.web.curator.review.LinksPage;
import cloud.girofle.herbier.web.curator.review.PairForm;
import cloud.girofle.herbier.web.curator.review.PairPage;
import cloud.girofle.herbier.web.curator.review.ProposalPage;
import cloud.girofle.herbier.web.curator.review.ProposalsPage;
import cloud.girofle.herbier.web.curator.review.SeparationForm;
import cloud.girofle.herbier.web.reader.letterbox.Letterbox;
import cloud.girofle.herbier.web.reader.letterbox.ProposeForm;
import cloud.girofle.herbier.web.reader.letterbox.ProposePage;
import cloud.girofle.herbier.web.reader.letterbox.ReportForm;
import cloud.girofle.herbier.web.reader.letterbox.ReportPage;
import cloud.girofle.herbier.web.visit.Form;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.SiteLanguage;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The addresses of what waits for a curator's judgement, each with the least role it needs. */
final class ReviewRoutes {

    private ReviewRoutes() {}

    /** Those that need no account: never cached, for each is shown with a seal. */
    static List<Route> open(Library library) {
        Letterbox letterbox = new Letterbox(library, new Curation(library), InstantSource.system());
        ProposePage propose = new ProposePage(letterbox);
        return List.of(
                letter("/proposer", propose, new ProposeForm(letterbox, propose)),
                report(letterbox, Kind.REFERENCE, "/references/{key}/signaler"),
                report(letterbox, Kind.FIGURE, "/chiffres/{slug}/signaler"),
                report(letterbox, Kind.FIGURE, "/proposer/chiffre"),
                report(letterbox, Kind.QUESTION, "/questions/{slug}/signaler"),
                report(letterbox, Kind.QUESTION, "/proposer/question"));
    }

    private static Route report(Letterbox letterbox, Kind kind, String path) {
        ReportPage page = new ReportPage(letterbox, kind);
        return letter(path, page, new ReportForm(letterbox, page));
    }

    private static Route letter(String path, Page page, Form form) {
        return new Route(
                path,
                page,
                Optional.of(form),
                Access.ANYONE,
                List.of(SiteLanguage.values()),
                Keeping.NEVER);
    }

    static List<Route> of(Library library, Catalogue catalogue, Doors doors) {
        Curation curation = new Curation(library);
        ProposalPage proposal = new ProposalPage(library);
        DecisionForm decision = new DecisionForm(library, curation, proposal);
        DuplicatesPage duplicates =
                new DuplicatesPage(library, new ReferenceLookup(library, catalogue));
        PairPage pair = new PairPage(library);
        return List.of(
                page(Access.CONTRIBUTOR, "/curation", new DeskPage(library, catalogue, doors)),
                page(Access.CONTRIBUTOR, "/curation/propositions", new ProposalsPage(library)),
                page(Access.CONTRIBUTOR, "/curation/propositions/{number}", proposal),
                form(
                        Access.CURATOR,
                        "/curation/propositions/{number}/decision",
                        decision,
                        decision),
                page(Access.CURATOR, "/curation/liens", new LinksPage(library)),
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
