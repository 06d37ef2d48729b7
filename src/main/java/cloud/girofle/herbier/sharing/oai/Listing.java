package cloud.girofle.herbier.sharing.oai;

import cloud.girofle.herbier.library.Datestamps;
import cloud.girofle.herbier.library.Datestamps.Period;
import java.util.ArrayList;
import java.util.List;

/** Writes as much of a list as goes into one answer, and where it goes on. */
final class Listing {

    private static final int RECORDS = 100;
    private static final int HEADERS = 500;

    /** How long an answer gets, in characters, before it ends after the record at hand. */
    private static final int LONGEST = 4_000_000;

    private final Items items;
    private final Datestamps datestamps;
    private final MetadataFormat format;
    private final Selection asked;
    private final Period period;

    Listing(Items items, Datestamps datestamps, MetadataFormat format, Selection asked) {
        this.items = items;
        this.datestamps = datestamps;
        this.format = format;
        this.asked = asked;
        this.period = asked.period();
    }

    /**
     * Writes it.
     *
     * @throws Refusal when there is nothing, before anything is written
     */
    void write(OaiXml xml) {
        int most = asked.whole() ? RECORDS : HEADERS;
        List<Item> found = next(most + 1);
        if (found.isEmpty()) {
            throw new Refusal(
                    Refusal.Code.NO_RECORDS_MATCH,
                    asked.isContinued()
                            ? "what was left of this list has changed since it ended"
                            : "there is nothing in that period and that set");
        }
        format.manifestation()
                .expect(found.stream().flatMap(item -> item.reference().stream()).toList());
        String verb = asked.whole() ? "ListRecords" : "ListIdentifiers";
        xml.open(verb);
        int told = 0;
        int start = xml.length();
        while (told < Math.min(found.size(), most) && xml.length() - start < LONGEST) {
            Item item = found.get(told++);
            if (asked.whole()) {
                xml.record(item, format);
            } else {
                xml.header(item, format);
            }
        }
        boolean more = told < found.size();
        if (more || asked.isContinued()) {
            int size = size(told);
            long reached = found.get(told - 1).stamp().number();
            String token = more ? ResumptionToken.write(asked.after(reached, told, size)) : "";
            xml.resumption(token, asked.cursor(), size);
        }
        xml.close(verb);
    }

    /** The next so many of what is asked for. */
    private List<Item> next(int most) {
        List<Item> found = new ArrayList<>();
        long reached = asked.reached();
        List<Item> some = items.after(reached, period, most);
        while (!some.isEmpty()) {
            some.stream()
                    .filter(item -> item.isIn(asked.set()))
                    .limit(most - found.size())
                    .forEach(found::add);
            if (found.size() >= most || some.size() < most) {
                break;
            }
            reached = some.getLast().stamp().number();
            some = items.after(reached, period, most);
        }
        return found;
    }

    /**
     * How many there are in all. Those that change while the list is told are told again: it is
     * less than what was told, then. How many are in a set is not known before all are looked at.
     */
    private int size(int told) {
        if (!asked.set().isEmpty()) {
            return 0;
        }
        int first = asked.size() > 0 ? asked.size() : datestamps.count(period);
        return Math.max(first, asked.cursor() + told);
    }
}
