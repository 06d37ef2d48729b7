package cloud.girofle.herbier.web;

import cloud.girofle.herbier.knowledge.Account;
import cloud.girofle.herbier.library.Drafts;
import cloud.girofle.herbier.search.SearchCutException;
import cloud.girofle.herbier.library.UnusableLibraryException;
import cloud.girofle.herbier.web.curator.account.SignInPage;
import cloud.girofle.herbier.web.curator.account.Typed;
import cloud.girofle.herbier.web.curator.account.TypedPage;
import cloud.girofle.herbier.web.machine.api.Problem;
import cloud.girofle.herbier.web.reader.ErrorPage;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.BadAddressException;
import cloud.girofle.herbier.web.visit.Form;
import cloud.girofle.herbier.web.visit.Meter;
import cloud.girofle.herbier.web.visit.Query;
import cloud.girofle.herbier.web.visit.Sent;
import cloud.girofle.herbier.web.visit.SiteLanguage;
import cloud.girofle.herbier.web.visit.Visit;
import cloud.girofle.herbier.web.visit.Visitor;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns a request into a visit, and the page's answer into a response. Thread-safe. */
final class PageHandler {

    private static final Logger LOG = LoggerFactory.getLogger(PageHandler.class);

    /** Of a form that is not asked for what it does: only its fields are read. */
    private static final Form FIELDS =
            (visit, sent) -> {
                throw new IllegalStateException("nothing is done before somebody signs in");
            };

    /** Where a request keeps what it costs. */
    private static final String CALL = "herbier.call";

    private final Visits visits;
    private final Freshness freshness;
    private final MadePages pages = new MadePages();
    private final Posts posts;
    private final Drafts drafts;
    private final AnswerSending sending;
    private final SignInPage signIn;
    private final Turnstile turnstile;
    private final long limit;

    /**
     * Answers for a site.
     *
     * @param turnstile that whatever takes work comes through
     * @param limit of what may be sent at once, in MB
     */
    PageHandler(
            Visits visits,
            Freshness freshness,
            Posts posts,
            Drafts drafts,
            AnswerSending sending,
            SignInPage signIn,
            Turnstile turnstile,
            long limit) {
        this.visits = visits;
        this.freshness = freshness;
        this.posts = posts;
        this.drafts = drafts;
        this.sending = sending;
        this.signIn = signIn;
        this.turnstile = turnstile;
        this.limit = limit;
    }

    /** Answers a request for one of the site's addresses. */
    void show(Context request, Routes.Route route) {
        if (route.keeping() == Keeping.WHILE_UNCHANGED) {
            showChecked(request, route);
        } else {
            make(request, route, "");
        }
    }

    /**
     * Answers with what whoever asks has already, or with what is in memory, or with what is made.
     */
    private void showChecked(Context request, Routes.Route route) {
        String address = Visits.address(request);
        String tag = freshness.tag(address);
        if (Freshness.isHeld(request.header("If-None-Match"), tag)) {
            count(request, route, Meter.How.UNCHANGED);
            request.status(HttpStatus.NOT_MODIFIED);
            Body.vary(request);
            keep(request, route.keeping(), tag);
            route.page().headers(visits.of(request, route)).forEach(request::header);
            return;
        }
        Packing packing = Packing.of(request);
        String version = freshness.version(tag);
        Optional<MadePages.Made> made = pages.find(address, packing, version);
        if (made.isPresent()) {
            count(request, route, Meter.How.KEPT);
            keep(request, route.keeping(), tag);
            made.get().send(request);
            return;
        }
        Map<String, String> headers = make(request, route, tag);
        if (request.statusCode() == HttpStatus.OK.getCode()) {
            Body.sent(request)
                    .map(body -> new MadePages.Made(version, headers, body))
                    .ifPresent(page -> pages.keep(address, packing, page));
        }
    }

    /**
     * Makes a page and answers with it.
     *
     * @return the headers of its own
     */
    private Map<String, String> make(Context request, Routes.Route route, String tag) {
        Visit visit = visits.of(request, route);
        Answer answer =
                turnstile.page(
                        request,
                        route,
                        () -> {
                            Answer made = answer(visit, route);
                            if (!AnswerSending.isStreamed(made)) {
                                send(request, route, made);
                            }
                            return made;
                        });
        return AnswerSending.isStreamed(answer)
                ? turnstile.export(() -> {
                    sending.send(request, answer);
                    Map<String, String> headers = describe(request, route, visit, tag);
                    AnswerSending.stream(request, answer);
                    return headers;
                })
                : describe(request, route, visit, tag);
    }

    private void send(Context request, Routes.Route route, Answer answer) {
        if (route.keeping() == Keeping.FOREVER && answer instanceof Answer.Text text) {
            request.status(text.status());
            pages.file(text.contentType(), text.text(), Packing.of(request)).send(request);
        } else {
            sending.send(request, answer);
        }
    }

    /** Counts an answer and says how long it holds; gives the headers of its own. */
    private Map<String, String> describe(
            Context request, Routes.Route route, Visit visit, String tag) {
        count(request, route, Meter.How.MADE);
        if (request.statusCode() != HttpStatus.OK.getCode()) {
            return Map.of();
        }
        keep(request, route.keeping(), tag);
        Map<String, String> headers = route.page().headers(visit);
        headers.forEach(request::header);
        return headers;
    }

    /** Answers a question that was sent as a form is. */
    void showSent(Context request, Routes.Route route) {
        Visit visit = visits.of(request, route);
        sending.send(request, asked(request, visit, route));
        count(request, route, Meter.How.MADE);
        keep(request, Keeping.NEVER, "");
    }

    private Answer asked(Context request, Visit visit, Routes.Route route) {
        try {
            Query fields = posts.read(request, FIELDS, Posts.longest(route)).fields();
            return turnstile.page(request, route, () -> route.page().show(visit.asking(fields)));
        } catch (BadAddressException e) {
            return ErrorPage.answer(visit, 400, e.said(visit.language()));
        } catch (Posts.TooLargeException e) {
            int most = Posts.longest(route) / 1024;
            return ErrorPage.answer(visit, 413, visit.words().get("error.tooMuchText", most));
        }
    }

    /** Hands what was sent to an address over to its form. */
    void take(Context request, Routes.Route route, Form form) {
        Visit visit = visits.of(request, route);
        sending.send(request, taken(request, visit, route, form));
        count(request, route, Meter.How.MADE);
        keep(request, route.keeping(), "");
    }

    private Answer taken(Context request, Visit visit, Routes.Route route, Form form) {
        try {
            Sent sent = posts.read(request, form, Posts.longest(route));
            if (!visits.isOurs(visit, sent.fields().text(Typed.TOKEN), route)) {
                Typed typed =
                        Typed.in(Visits.address(request), sent.fields(), !sent.files().isEmpty());
                return form.tooOld(visit, sent).orElseGet(() -> TypedPage.again(visit, typed));
            }
            return turnstile.form(() -> keptOrTold(request, visit, sent, form));
        } catch (BadAddressException e) {
            return ErrorPage.answer(visit, 400, e.said(visit.language()));
        } catch (Posts.TooLargeException e) {
            return tooLarge(visit, route, form);
        }
    }

    /** Where nothing can be written, what was typed is in the answer, to be sent again. */
    private Answer keptOrTold(Context request, Visit visit, Sent sent, Form form) {
        try {
            return kept(visit, sent, form);
        } catch (UnusableLibraryException e) {
            LOG.error("What was sent to {} could not be kept: {}", visit.path(), e.getMessage());
            if (Typed.hasSecret(sent.fields())) { // Without its password it is of no use again.
                return ErrorPage.answer(visit, HttpStatus.SERVICE_UNAVAILABLE.getCode());
            }
            Typed typed = Typed.in(Visits.address(request), sent.fields(), !sent.files().isEmpty());
            return TypedPage.notKept(visit, typed, e.kind());
        }
    }

    /**
     * Hands what was sent over to its form; or keeps it as a draft, when that was asked for. Once
     * it is done, its draft is of no more use.
     */
    private Answer kept(Visit visit, Sent sent, Form form) {
        Optional<Account> account = visit.visitor().map(Visitor::account);
        if (account.isPresent() && sent.fields().find(Typed.DRAFT).isPresent()) {
            Typed typed = Typed.in(visit.path(), sent.fields(), false);
            if (!drafts.keep(account.get(), typed.address(), typed.fields())) {
                throw new BadAddressException("draft.tooMany", Drafts.MOST);
            }
            return new Answer.Done(visit.links().to(visit.path()));
        }
        LongFields.refuse(sent.fields());
        Answer answer = form.save(visit, sent);
        if (answer instanceof Answer.Done) {
            account.ifPresent(theirs -> forget(theirs, visit.path()));
        }
        return answer;
    }

    /** What was done is done, whatever becomes of its draft. */
    private void forget(Account account, String path) {
        try {
            drafts.forget(account, path);
        } catch (UnusableLibraryException e) {
            LOG.warn("A draft could not be forgotten", e);
        }
    }

    private Answer tooLarge(Visit visit, Routes.Route route, Form form) {
        String sentence =
                form.takesFiles()
                        ? visit.words().get("error.413.sentence", limit)
                        : visit.words().get("error.tooMuchText", Posts.longest(route) / 1024);
        return ErrorPage.answer(visit, 413, sentence);
    }

    /** Answers a request that somebody has to sign in for: what was sent is carried along. */
    void showSignIn(Context request) {
        Visit visit = visits.sealed(request);
        if (!Access.isSent(request)) {
            sending.send(request, new Answer.Done(visit.links().signIn(Visits.address(request))));
        } else if (Posts.hasFiles(request)) {
            posts.ignore(request);
            sending.send(request, signIn.first(visit, Typed.files(Visits.address(request))));
        } else {
            sending.send(request, carried(request, visit));
        }
        request.header("Cache-Control", Keeping.NEVER.cacheControl());
    }

    private Answer carried(Context request, Visit visit) {
        try {
            Sent sent = posts.read(request, FIELDS, Posts.LONGEST_WITH_ACCOUNT);
            return signIn.first(visit, Typed.in(Visits.address(request), sent.fields(), false));
        } catch (BadAddressException e) {
            return ErrorPage.answer(visit, 400, e.said(visit.language()));
        } catch (Posts.TooLargeException e) {
            int most = Posts.LONGEST_WITH_ACCOUNT / 1024;
            return ErrorPage.answer(visit, 413, visit.words().get("error.tooMuchText", most));
        }
    }

    /** Answers a request that may not use the address. */
    void showRefusal(Context request, Access.Refused refused) {
        Visit visit = visits.bare(request);
        sending.send(request, ErrorPage.answer(visit, 403, visit.words().get(refused.sentence())));
    }

    /** Answers a request that comes too soon after many others of the same network. */
    void showHaste(Context request, Politeness.TooMany haste) {
        int status = HttpStatus.TOO_MANY_REQUESTS.getCode();
        showLater(request, status, "error.tooHasty", haste.seconds(), haste.most());
    }

    /** Answers a request that comes while too many others are answered. */
    void showCrowd(Context request, Turns.Crowd crowd) {
        int status = HttpStatus.SERVICE_UNAVAILABLE.getCode();
        showLater(request, status, "error.crowd", crowd.seconds(), crowd.seconds());
    }

    /** Answers a search that would have taken too long. */
    void showCut(Context request, SearchCutException cut) {
        int status = HttpStatus.SERVICE_UNAVAILABLE.getCode();
        showLater(request, status, "error.searchCut", cut.seconds(), cut.seconds());
    }

    private void showLater(
            Context request, int status, String sentence, long seconds, Object... arguments) {
        Visit visit = visits.bare(request);
        sending.send(
                request,
                Problem.isDueTo(visit)
                        ? Problem.answer(
                                status, SiteLanguage.ENGLISH.words().get(sentence, arguments))
                        : ErrorPage.answer(visit, status, visit.words().get(sentence, arguments)));
        request.header("Retry-After", String.valueOf(seconds));
        keep(request, Keeping.NEVER, "");
    }

    /** Answers a request that no page answers. */
    void showError(Context request, int status) {
        Visit visit = visits.bare(request);
        sending.send(
                request,
                Problem.isDueTo(visit) ? Problem.answer(status) : ErrorPage.answer(visit, status));
    }

    private static Answer answer(Visit visit, Routes.Route route) {
        try {
            return route.page().show(visit);
        } catch (BadAddressException e) {
            return Problem.isDueTo(visit)
                    ? Problem.answer(400, e.said(SiteLanguage.ENGLISH))
                    : ErrorPage.answer(visit, 400, e.said(visit.language()));
        }
    }

    /** Remembers what counts a request. */
    static void counted(Context request, Meter.Call call) {
        request.attribute(CALL, call);
    }

    private static void count(Context request, Routes.Route route, Meter.How how) {
        Meter.Call call = request.attribute(CALL);
        if (call != null) {
            call.answered(route.path(), how);
        }
    }

    private static void keep(Context request, Keeping keeping, String tag) {
        request.header("Cache-Control", keeping.cacheControl());
        if (!tag.isEmpty()) {
            request.header("ETag", tag);
        }
    }
}
