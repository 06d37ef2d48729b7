package cloud.girofle.herbier.web.visit;

import cloud.girofle.herbier.knowledge.Account;
import cloud.girofle.herbier.text.CollectionId;
import cloud.girofle.herbier.text.Messages;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody asks for an address of the site.
 *
 * @param path in the site, without its base and language: {@code /auteurs/lopez-fanny}
 * @param parts the variable parts of the path, by name
 * @param query its parameters
 * @param writtenQuery its parameters as written, with the {@code ?} before them, or empty
 * @param links the site's addresses in the visit's language
 * @param visitor who signed in; nobody outside of {@code /curation}, where no cookie is sent
 * @param seal that a form of somebody who did not sign in sends back; empty where no form is
 * @param draft what the visitor typed here before, and kept as a draft
 * @param returning what they bring back from where they signed in; nothing but at one address
 */
public record Visit(
        String path,
        Map<String, String> parts,
        Query query,
        String writtenQuery,
        Links links,
        Optional<Visitor> visitor,
        String seal,
        Optional<Query> draft,
        Optional<Returning> returning) {

    public Visit {
        parts = Map.copyOf(parts);
    }

    /** By anybody. */
    public Visit(
            String path, Map<String, String> parts, Query query, String writtenQuery, Links links) {
        this(
                path,
                parts,
                query,
                writtenQuery,
                links,
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty());
    }

    /** The same, by that visitor, who keeps no draft of it. */
    public Visit by(Visitor other) {
        return with(Optional.of(other), "", Optional.empty());
    }

    /** The same, by that visitor, with what a form needs. */
    public Visit with(Optional<Visitor> other, String newSeal, Optional<Query> newDraft) {
        return new Visit(
                path, parts, query, writtenQuery, links, other, newSeal, newDraft, returning);
    }

    /** The same, asking for that. */
    public Visit asking(Query other) {
        return new Visit(path, parts, other, writtenQuery, links, visitor, seal, draft, returning);
    }

    /** The same, by somebody who signed in elsewhere. */
    public Visit bringing(Returning brought) {
        return new Visit(
                path,
                parts,
                query,
                writtenQuery,
                links,
                visitor,
                seal,
                draft,
                Optional.of(brought));
    }

    /** What the forms of the page send back, so that no other site can send them. */
    public String token() {
        return visitor.map(Visitor::token).orElse(seal);
    }

    /**
     * Whoever signed in.
     *
     * @throws IllegalStateException where nobody needs to: a mistake in the table of routes
     */
    public Account account() {
        return visitor.map(Visitor::account)
                .orElseThrow(() -> new IllegalStateException("nobody signed in: " + path));
    }

    /** The language asked for. */
    public SiteLanguage language() {
        return links.language();
    }

    /** The words of the site in that language. */
    public Messages words() {
        return language().words();
    }

    /** A variable part of the path. */
    public String part(String name) {
        return parts.getOrDefault(name, "");
    }

    /** The collection's id that a part of the path writes. */
    public String collectionId(String name) {
        return CollectionId.read(part(name));
    }

    /** The page asked for, from 1. */
    public int page() {
        return SearchAddress.page(query);
    }

    /** Whether what is taken from here goes with what curators say of it. */
    public boolean annotated() {
        return SearchAddress.isAnnotated(query);
    }

    /** What another page of the same list adds to its address; nothing for the first. */
    public String at(int page) {
        return SearchAddress.everything().annotated(annotated()).at(page).query();
    }

    /** The same address in another language. */
    public String in(SiteLanguage other) {
        return links.in(other).to(path) + writtenQuery;
    }
}
