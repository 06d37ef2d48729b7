package cloud.girofle.herbier.web.curator.entry;

import cloud.girofle.herbier.knowledge.Claim;
import cloud.girofle.herbier.knowledge.Evidence;
import cloud.girofle.herbier.web.visit.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Claims as the rows of a form, exactly as typed. A row is named by its place: claim {@code 2},
 * evidence {@code 2.1}.
 *
 * @param rows in their order
 */
record ClaimRows(List<Row> rows) {

    /** A claim. */
    record Row(String side, String text, List<Proof> proofs) {

        static final Row EMPTY = new Row("+", "", List.of(Proof.EMPTY));

        Row {
            proofs = List.copyOf(proofs);
        }

        boolean isEmpty() {
            return text.isBlank() && proofs.stream().allMatch(Proof::isEmpty);
        }

        private Row with(List<Proof> others) {
            return new Row(side, text, others);
        }
    }

    /** What a claim rests on. */
    record Proof(String relation, String what, String locator, String quote) {

        static final Proof EMPTY = new Proof("supports", "", "", "");

        boolean isEmpty() {
            return what.isBlank() && locator.isBlank() && quote.isBlank();
        }

        Proof on(String other) {
            return new Proof(relation, other, locator, quote);
        }
    }

    private static final Pattern CLAIM = Pattern.compile("(camp|dit)-(\\d{1,3})");
    private static final Pattern PROOF =
            Pattern.compile("(lien|quoi|endroit|passage)-(\\d{1,3})\\.(\\d{1,3})");
    private static final Pattern PLACE = Pattern.compile("(\\d{1,3})\\.?(\\d{0,3})");

    ClaimRows {
        rows = List.copyOf(rows);
    }

    /** Those of a question. */
    static ClaimRows of(List<Claim> claims) {
        return new ClaimRows(
                claims.stream()
                        .map(claim ->
                                new Row(
                                        String.valueOf(claim.side().sign()),
                                        claim.text(),
                                        claim.evidence().stream().map(ClaimRows::proof).toList()))
                        .toList());
    }

    private static Proof proof(Evidence evidence) {
        return new Proof(
                evidence.relation().id(), evidence.name(), evidence.locator(), evidence.quote());
    }

    /** What a form sent, in the order in which its rows came. */
    static ClaimRows typed(Query sent) {
        Map<String, Map<String, Proof>> proofs = new LinkedHashMap<>();
        for (String name : sent.typed().keySet()) {
            Matcher claim = CLAIM.matcher(name);
            Matcher proof = PROOF.matcher(name);
            if (claim.matches()) {
                proofs.computeIfAbsent(claim.group(2), any -> new LinkedHashMap<>());
            } else if (proof.matches()) {
                String at = proof.group(2) + "." + proof.group(3);
                proofs.computeIfAbsent(proof.group(2), any -> new LinkedHashMap<>())
                        .put(
                                at,
                                new Proof(
                                        sent.text("lien-" + at),
                                        sent.text("quoi-" + at),
                                        sent.text("endroit-" + at),
                                        sent.text("passage-" + at)));
            }
        }
        List<Row> rows = new ArrayList<>();
        proofs.forEach((at, its) ->
                rows.add(
                        new Row(
                                sent.text("camp-" + at),
                                sent.text("dit-" + at),
                                List.copyOf(its.values()))));
        return new ClaimRows(rows);
    }

    /** The same without rows in which nothing is typed. */
    ClaimRows trimmed() {
        return new ClaimRows(
                rows.stream()
                        .filter(row -> !row.isEmpty())
                        .map(row ->
                                row.with(
                                        row.proofs().stream()
                                                .filter(proof -> !proof.isEmpty())
                                                .toList()))
                        .toList());
    }

    /** The same with one more claim. */
    ClaimRows with(Row row) {
        List<Row> all = new ArrayList<>(rows);
        all.add(row);
        return new ClaimRows(all);
    }

    /** The same with an empty evidence for a claim. */
    ClaimRows proving(String claim) {
        return at(claim, (row, any) -> row.with(more(row.proofs())));
    }

    /** The same with an evidence that rests on something else. */
    ClaimRows resting(String at, String what) {
        return at(
                at,
                (row, index) -> {
                    List<Proof> proofs = new ArrayList<>(row.proofs());
                    if (index >= 0 && index < proofs.size()) {
                        proofs.set(index, proofs.get(index).on(what));
                    }
                    return row.with(proofs);
                });
    }

    /** The same without a claim, or without an evidence. */
    ClaimRows without(String at) {
        return turned(at, ClaimRows::dropped);
    }

    /** The same with a claim or an evidence one place nearer to the beginning. */
    ClaimRows raised(String at) {
        return turned(at, ClaimRows::earlier);
    }

    /** The same with a claim or an evidence one place nearer to the end. */
    ClaimRows lowered(String at) {
        return turned(at, ClaimRows::later);
    }

    /** Makes a list another, by the index of one of its rows. */
    private interface Turn {
        <T> List<T> of(List<T> list, int index);
    }

    private ClaimRows turned(String at, Turn turn) {
        return PLACE.matcher(at).matches() && !at.contains(".")
                ? new ClaimRows(turn.of(rows, Integer.parseInt(at) - 1))
                : at(at, (row, index) -> row.with(turn.of(row.proofs(), index)));
    }

    /**
     * Makes the claim of a place another; the index of its evidence there is less than 0 if none.
     */
    private ClaimRows at(String at, ToRow change) {
        Matcher place = PLACE.matcher(at);
        List<Row> all = new ArrayList<>(rows);
        if (place.matches()) {
            int claim = Integer.parseInt(place.group(1)) - 1;
            int proof = place.group(2).isEmpty() ? -1 : Integer.parseInt(place.group(2)) - 1;
            if (claim >= 0 && claim < all.size()) {
                all.set(claim, change.of(all.get(claim), proof));
            }
        }
        return new ClaimRows(all); // As it was, where no form of ours sends that.
    }

    /** Makes a claim another. */
    private interface ToRow {
        Row of(Row row, int proof);
    }

    private static List<Proof> more(List<Proof> proofs) {
        List<Proof> all = new ArrayList<>(proofs);
        all.add(Proof.EMPTY);
        return all;
    }

    private static <T> List<T> dropped(List<T> list, int index) {
        List<T> all = new ArrayList<>(list);
        if (index >= 0 && index < all.size()) {
            all.remove(index);
        }
        return all;
    }

    private static <T> List<T> earlier(List<T> list, int index) {
        List<T> all = new ArrayList<>(list);
        if (index > 0 && index < all.size()) {
            all.add(index - 1, all.remove(index));
        }
        return all;
    }

    private static <T> List<T> later(List<T> list, int index) {
        return earlier(list, index + 1);
    }
}
