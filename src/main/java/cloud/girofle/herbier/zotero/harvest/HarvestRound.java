package cloud.girofle.herbier.zotero.harvest;

import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.zotero.reading.Limits;
import cloud.girofle.herbier.zotero.sync.Mirror;
import cloud.girofle.herbier.zotero.sync.SyncFailure;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * Brings a mirror up to date with a repository: who it is, what formats it has, then its records,
 * those that changed since the last time where it keeps account of those that it deletes, else all.
 * Not thread-safe; used once.
 */
final class HarvestRound {

    /** The formats that are read, the best first. */
    static final List<String> FORMATS = List.of("rdf_zotero", "mods", "oai_dc");

    /**
     * How far back the next harvest begins before this one's end: what a repository dates a little
     * before it shows it must not be missed.
     */
    private static final Duration OVERLAP = Duration.ofHours(1);

    /** Pages that bring nothing new, one after the other: the list bites its tail. */
    private static final int MOST_IDLE_PAGES = 20;

    /** The most that one harvest takes in, in characters: what waits until its end must fit. */
    private static final long MOST_CHARACTERS = 256L << 20;

    private static final String FORMAT = "format";

    private final OaiClient client;
    private final Repository repository;
    private final Mirror mirror;
    private final IntConsumer progress;
    private final long before;
    private final Set<String> here = new HashSet<>();
    private final Set<String> gone = new HashSet<>();
    private final Unreadable unreadable;
    private long characters;

    /**
     * A round.
     *
     * @param progress told how many records came so far
     */
    HarvestRound(OaiClient client, Repository repository, Mirror mirror, IntConsumer progress) {
        this.client = client;
        this.repository = repository;
        this.mirror = mirror;
        this.progress = progress;
        this.before = mirror.version();
        this.unreadable = new Unreadable(mirror);
    }

    /**
     * Does it.
     *
     * @throws SyncFailure when there is no answer, or none that makes sense; then what is shown
     *     stays as it was
     */
    void run() {
        OaiReply identity = answered(client.ask(Map.of("verb", "Identify")));
        Instant now = date(identity.word("responseDate"));
        String format = format();
        boolean accounts = identity.word("deletedRecord").equals("persistent");
        boolean further = before > 0 && now.getEpochSecond() >= before;
        boolean some = accounts && further && format.equals(mirrored());
        boolean all = !some || !list(format, from(identity.word("granularity")));
        if (all) {
            if (!list(format, "")) {
                throw new SyncFailure(Kind.SYNC_UNSETTLED, repository.name());
            }
            forgetTheRest(accounts);
        }
        mirror.setAside(
                Mirror.Kind.SETTING,
                List.of(new Mirror.Kept(FORMAT, now.getEpochSecond(), format)));
        Set<String> told = new HashSet<>(here);
        told.addAll(gone);
        Map<Mirror.Kind, Set<String>> left =
                Map.of(Mirror.Kind.ITEM, gone, Mirror.Kind.SETTING, unreadable.gone(told, all));
        if (!mirror.show(before, now.getEpochSecond(), left)) {
            throw new SyncFailure(Kind.SYNC_UNSETTLED, repository.name());
        }
    }

    /** What is not in a whole list is there no more. */
    private void forgetTheRest(boolean accounts) {
        Set<String> known = mirror.versions(Mirror.Kind.ITEM).keySet();
        if (here.isEmpty() && gone.isEmpty() && !accounts && !known.isEmpty()) {
            // An empty list is rather a fault than a library whose every item was deleted.
            throw new SyncFailure(Kind.HARVEST_EMPTY, client.host());
        }
        known.stream().filter(key -> !here.contains(key)).forEach(gone::add);
    }

    /** The format that is asked for: the one that was named, else the best there is. */
    private String format() {
        if (!repository.format().isEmpty() && !repository.isHerbier()) {
            return repository.format();
        }
        List<String> offered =
                answered(client.ask(Map.of("verb", "ListMetadataFormats"))).words("metadataPrefix");
        List<String> wanted = repository.isHerbier() ? List.of(repository.format()) : FORMATS;
        return wanted.stream()
                .filter(offered::contains)
                .findFirst()
                .orElseThrow(() ->
                        new SyncFailure(
                                Kind.HARVEST_NO_FORMAT,
                                client.host(),
                                String.join(", ", offered),
                                String.join(", ", wanted)));
    }

    /** The format of what the mirror shows. */
    private String mirrored() {
        List<String> formats = new ArrayList<>();
        mirror.read(
                Mirror.Kind.SETTING,
                kept -> {
                    if (kept.key().equals(FORMAT)) {
                        formats.add(kept.json());
                    }
                });
        return formats.isEmpty() ? "" : formats.getFirst();
    }

    /**
     * Takes in a list, to its end.
     *
     * @param from only what changed since then; empty for all
     * @return whether its end was reached, rather than a token that the repository knows no more or
     *     a beginning that it does not accept
     */
    private boolean list(String format, String from) {
        for (int attempt = 0; attempt < 2; attempt++) {
            mirror.forgetAside();
            here.clear();
            gone.clear();
            unreadable.clear();
            characters = 0;
            if (pages(format, from)) {
                return true;
            }
        }
        return false;
    }

    private boolean pages(String format, String from) {
        OaiReply page = client.ask(first(format, from));
        Set<String> tokens = new HashSet<>();
        int idle = 0;
        while (true) {
            if (page.refuses("noRecordsMatch")) {
                return true;
            }
            boolean beginsAnew =
                    page.refuses("badResumptionToken")
                            || (page.refuses("badArgument") && !from.isEmpty());
            if (beginsAnew) {
                return false;
            }
            idle = take(answered(page)) ? 0 : idle + 1;
            String token = page.word("resumptionToken");
            if (token.isEmpty()) {
                return true;
            }
            if (!tokens.add(token) || idle > MOST_IDLE_PAGES) {
                throw new SyncFailure(Kind.HARVEST_ENDLESS, client.host());
            }
            page = client.ask(ordered("verb", "ListRecords", "resumptionToken", token));
        }
    }

    private Map<String, String> first(String format, String from) {
        Map<String, String> request = ordered("verb", "ListRecords", "metadataPrefix", format);
        if (!repository.set().isEmpty()) {
            request.put("set", repository.set());
        }
        if (!from.isEmpty()) {
            request.put("from", from);
        }
        return request;
    }

    private static Map<String, String> ordered(
            String one, String first, String other, String second) {
        Map<String, String> request = new LinkedHashMap<>();
        request.put(one, first);
        request.put(other, second);
        return request;
    }

    /** Sets a page aside; says whether it brought anything new. */
    private boolean take(OaiReply page) {
        boolean news = false;
        Map<String, Mirror.Kept> kept = new HashMap<>();
        List<Mirror.Kept> apart = new ArrayList<>();
        for (OaiReply.Item item : page.items()) {
            if (item.identifier().isEmpty()) {
                throw new SyncFailure(Kind.HARVEST_NOT_OAI, client.host(), "<identifier>");
            }
            if (item.deleted()) {
                news |= gone.add(item.identifier());
                here.remove(item.identifier());
                kept.remove(item.identifier());
            } else {
                news |= here.add(item.identifier());
                gone.remove(item.identifier());
                characters += item.metadata().length();
                if (Gathering.isReadable(item.metadata())) {
                    kept.put(
                            item.identifier(),
                            new Mirror.Kept(item.identifier(), 0, item.metadata()));
                } else {
                    apart.add(unreadable.kept(item));
                }
            }
        }
        if (here.size() + gone.size() > Limits.MOST_ENTRIES || characters > MOST_CHARACTERS) {
            throw new SyncFailure(Kind.TOO_MANY, String.valueOf(Limits.MOST_ENTRIES));
        }
        mirror.setAside(Mirror.Kind.ITEM, List.copyOf(kept.values()));
        mirror.setAside(Mirror.Kind.SETTING, apart);
        progress.accept(here.size());
        return news;
    }

    /** The reply, unless it says why it is none. */
    private OaiReply answered(OaiReply reply) {
        reply.refusal()
                .ifPresent(refusal -> {
                    if (refusal.code().equals("cannotDisseminateFormat")) {
                        throw new SyncFailure(
                                Kind.HARVEST_NO_FORMAT, client.host(), "?", repository.format());
                    }
                    throw new SyncFailure(
                            Kind.HARVEST_REFUSED, client.host(), refusal.code(), refusal.words());
                });
        return reply;
    }

    /** Where the list begins this time, as finely as the repository counts. */
    private String from(String granularity) {
        Instant from = Instant.ofEpochSecond(before).minus(OVERLAP);
        return granularity.contains("hh")
                ? DateTimeFormatter.ISO_INSTANT.format(from.truncatedTo(ChronoUnit.SECONDS))
                : from.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }

    private Instant date(String written) {
        try {
            return written.length() == 10
                    ? LocalDate.parse(written).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(written).truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeException e) {
            throw new SyncFailure(Kind.HARVEST_NOT_OAI, client.host(), "<responseDate>");
        }
    }
}
