package cloud.girofle.herbier.intake;

import cloud.girofle.herbier.library.KnownFile;
import cloud.girofle.herbier.library.KnownRecord;
import cloud.girofle.herbier.library.Writing;
import cloud.girofle.herbier.reference.Collection;
import cloud.girofle.herbier.reference.ImportRun;
import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** One run: takes what a source says now into the library, within one transaction. */
final class Take {

    private final Writing writing;
    private final Source source;
    private final List<Reading> readings;
    private final boolean folder;
    private final ImportRun.Start start;

    /** Files of this run, by their number; those refused have none. */
    private final Map<Long, Reading> files = new LinkedHashMap<>();

    private final List<Incoming> incoming = new ArrayList<>();
    private final List<News> news = new ArrayList<>();
    private final Disagreements disagreements;
    private int added;
    private int changed;
    private int unchanged;
    private int withdrawn;
    private int joined;

    /**
     * A run.
     *
     * @param folder whether these are all the exports of the source's import folder; if not, they
     *     come beside what it gave before
     */
    Take(
            Writing writing,
            Source source,
            List<Reading> readings,
            boolean folder,
            ImportRun.Start start) {
        this.writing = writing;
        this.source = source;
        this.readings = List.copyOf(readings);
        this.folder = folder;
        this.start = start;
        this.disagreements = new Disagreements(writing);
    }

    ImportRun run(Instant started) {
        writing.begin();
        writing.save(source);
        List<KnownFile> before = writing.files(source.slug());
        List<KnownRecord> known = writing.known(source.slug());
        readings.stream().filter(reading -> !reading.refused()).forEach(this::enter);
        Recognition recognition = recognise(before, known);
        List<Incoming> unknown = new ArrayList<>();
        for (Incoming each : incoming) {
            recognition
                    .of(each)
                    .ifPresentOrElse(record -> update(record, each), () -> unknown.add(each));
        }
        unknown.forEach(this::add);
        join();
        // What could not be read is not absent: then nothing is withdrawn.
        if (readings.stream().allMatch(reading -> reading.whole() || reading.setAside())) {
            withdraw(before, recognition.left());
        }
        ImportRun run = writing.report(report(started), contents());
        writing.disagree(run, disagreements.all());
        return run;
    }

    private void enter(Reading reading) {
        String format = reading.export().format();
        long file =
                writing.file(source.slug(), reading.name(), folder, format, Richness.rank(format));
        files.put(file, reading);
        List<Collection> collections = reading.export().collections();
        if (!folder) {
            writing.welcome(source.slug(), reading.sha256());
        }
        if (reading.cutShort()) {
            writing.shelveAlso(source.slug(), file, collections);
        } else {
            writing.shelve(source.slug(), file, collections);
        }
        writing.color(file, reading.export().tagColors());
        incoming.addAll(Incoming.all(source.slug(), file, reading.export().records()));
    }

    /** First in the same file; then in those that this run replaces. */
    private Recognition recognise(List<KnownFile> before, List<KnownRecord> known) {
        Recognition recognition = new Recognition(writing, known);
        recognition.look(incoming, (each, record) -> each.file() == record.file());
        Set<Long> replaced = new HashSet<>();
        Map<Long, String> given = new LinkedHashMap<>();
        for (KnownFile file : before) {
            Optional<Reading> now = Optional.ofNullable(files.get(file.id()));
            if (now.map(Reading::whole).orElse(gone(file))) {
                replaced.add(file.id());
            } else if (now.isEmpty() && !file.watched()) {
                given.put(file.id(), file.format());
            }
        }
        recognition.look(
                incoming,
                (each, record) ->
                        replaced.contains(record.file())
                                || format(each).equals(given.get(record.file())));
        return recognition;
    }

    private void update(KnownRecord record, Incoming now) {
        Incoming told = told(record, now);
        boolean same = told.fingerprint().equals(record.fingerprint());
        if (same && record.held()) {
            unchanged++;
        } else {
            changed++;
        }
        if (!same || !record.held() || record.file() != told.file()) {
            writing.update(record, told.file(), told.prepared());
            writing.forgetSuggestions(record);
            news.add(new News(record, told));
        }
    }

    /** What a record says now, with what it said before and an export may leave out. */
    private Incoming told(KnownRecord record, Incoming now) {
        boolean whole = !reading(now).cutShort();
        if (now.fingerprint().equals(record.fingerprint())
                || (whole && now.item().attachments().isEmpty())) {
            return now;
        }
        Record before = writing.content(record);
        Record told = CarriedFiles.over(before, now.item());
        return Incoming.of(now.source(), now.file(), whole ? told : Patch.over(before, told));
    }

    private void add(Incoming now) {
        added++;
        news.add(new News(writing.add(now.file(), now.prepared(), Optional.empty()), now));
    }

    private void join() {
        if (news.isEmpty()) {
            return;
        }
        // Those of one export are not compared with each other.
        List<KnownRecord> siblings =
                writing.files(source.slug()).size() > 1 ? writing.known(source.slug()) : List.of();
        Predicate<String> titledTwice = writing.titledTwice();
        Joining joining = new Joining(writing, siblings, titledTwice);
        news.forEach(told -> joining.join(told.record(), told.incoming()));
        new Twins(writing).join(news, titledTwice);
        news.forEach(told -> joining.suggest(told.record(), told.incoming()));
        joined = disagreements.weigh(news.subList(news.size() - added, news.size()));
    }

    private void withdraw(List<KnownFile> before, Iterable<KnownRecord> left) {
        Set<Long> over = new HashSet<>(files.keySet());
        for (KnownFile file : before) {
            if (gone(file)) {
                over.add(file.id());
                writing.unwatch(file);
                writing.shelve(source.slug(), file.id(), List.of());
                writing.color(file.id(), Map.of());
            }
        }
        for (KnownRecord record : left) {
            if (record.held() && over.contains(record.file())) {
                withdrawn++;
                writing.release(record);
            }
        }
    }

    /** Whether a file stood in the import folder and no longer does, under whatever shape. */
    private boolean gone(KnownFile file) {
        return folder
                && file.watched()
                && readings.stream().noneMatch(reading -> reading.name().equals(file.name()));
    }

    /** The contents taken in, by the names of their files. */
    private Map<String, String> contents() {
        Map<String, String> contents = new LinkedHashMap<>();
        for (Reading reading : files.values()) {
            if (!reading.sha256().isEmpty()) {
                contents.put(reading.name(), reading.sha256());
            }
        }
        return contents;
    }

    private Reading reading(Incoming each) {
        return Objects.requireNonNull(files.get(each.file()));
    }

    private String format(Incoming each) {
        return reading(each).export().format();
    }

    private ImportRun report(Instant started) {
        List<Problem> problems =
                readings.stream().flatMap(reading -> reading.export().problems().stream()).toList();
        int refused =
                (int)
                        problems.stream()
                                .map(Problem::kind)
                                .filter(kind ->
                                        (kind.refusesFile() && kind != Problem.Kind.SET_ASIDE)
                                                || kind == Problem.Kind.UNREADABLE_ENTRY
                                                || kind == Problem.Kind.HARVEST_UNREADABLE)
                                .count();
        return new ImportRun(
                0,
                source.slug(),
                started,
                writing.now(),
                incoming.size(),
                added,
                changed,
                unchanged,
                withdrawn,
                refused,
                joined,
                problems.stream().distinct().toList(),
                start,
                Optional.empty(),
                Duration.ZERO,
                Optional.empty());
    }
}
