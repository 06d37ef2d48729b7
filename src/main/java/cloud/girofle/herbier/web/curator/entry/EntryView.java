package cloud.girofle.herbier.web.curator.entry;

import cloud.girofle.herbier.web.curator.BothVersions;
import cloud.girofle.herbier.web.curator.annotation.AnnotateView;
import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.reader.Link;
import cloud.girofle.herbier.web.reader.Refusal;
import java.util.List;
import java.util.Optional;

/**
 * What the form's page shows.
 *
 * @param layout around it
 * @param heading what is being done
 * @param address of the form
 * @param ways to its page, its versions, others of its kind
 * @param base the version it was opened on
 * @param state whether it is new, in sight or withdrawn
 * @param slug of a new one, that it is given or will be; empty where it cannot be chosen
 * @param fields that are shown at first
 * @param more that are unfolded
 * @param open whether they are
 * @param why as typed
 * @param refusal what is wrong, if anything
 * @param preview how its texts will be read
 * @param conflict with what somebody else saved meanwhile
 * @param publishes whether it will be published as it is, rather than proposed
 * @param draft what is said of a draft, and where that leads
 * @param topics names of all there are
 * @param units codes of some, with their words
 * @param answers whether it answers something that was sent
 */
public record EntryView(
        Layout layout,
        String heading,
        String address,
        List<Link> ways,
        int base,
        AnnotateView.State state,
        Optional<FieldView> slug,
        List<FieldView> fields,
        List<FieldView> more,
        boolean open,
        FieldView why,
        Refusal refusal,
        List<Read> preview,
        Optional<BothVersions> conflict,
        boolean publishes,
        Optional<AnnotateView.Draft> draft,
        List<String> topics,
        List<Option> units,
        boolean answers) {

    /** A value of a field, and what it is called. */
    public record Option(String value, String label, boolean chosen) {}

    /**
     * What something that was typed may mean.
     *
     * @param step what the button does that takes it
     */
    public record Meant(String label, String step) {}

    /**
     * A field as it will be read.
     *
     * @param html of a text, or empty
     * @param words of anything else
     */
    public record Read(String label, String html, String words) {}

    /**
     * A field of the form.
     *
     * @param input its name there
     * @param label its name in words
     * @param help in a sentence, or empty
     * @param type how it is typed
     * @param needed whether nothing is saved without it
     * @param value as typed
     * @param fault what is wrong with it, or empty
     * @param options to choose from
     * @param named what it names
     * @param meant what it may name
     * @param claims its rows
     */
    public record FieldView(
            String input,
            String label,
            String help,
            EntryField.Type type,
            boolean needed,
            String value,
            String fault,
            List<Option> options,
            Optional<Link> named,
            List<Meant> meant,
            List<ClaimView> claims) {

        public FieldView {
            options = List.copyOf(options);
            meant = List.copyOf(meant);
            claims = List.copyOf(claims);
        }

        /** Ids of what describes it, for those who listen. */
        public String described() {
            return ((help.isEmpty() ? "" : "aide-" + input)
                            + (fault.isEmpty() ? "" : " faute-" + input))
                    .strip();
        }

        /** Whether it is not to be folded away: something was typed there, or is wrong with it. */
        boolean saysSomething() {
            boolean always = // Something stands there in a new one, too.
                    type == EntryField.Type.CHOICE
                            || type == EntryField.Type.SEVERAL
                            || input.equals(EntryField.PREFIX + "set");
            return !fault.isEmpty() || (!always && !value.isBlank());
        }

        /** How many lines it is high. */
        public int rows() {
            int least = type == EntryField.Type.TEXT ? 5 : 2;
            return Math.clamp(value.lines().count() + value.length() / 80 + 1, least, 18);
        }
    }

    /**
     * A claim.
     *
     * @param at its place
     * @param name of it, in words
     */
    public record ClaimView(
            String at,
            String name,
            List<Option> sides,
            String text,
            String fault,
            List<ProofView> proofs) {

        /** How many lines its text is high. */
        public int rows() {
            return Math.clamp(text.length() / 75 + 1, 2, 10);
        }
    }

    /**
     * What a claim rests on.
     *
     * @param at its place
     * @param name of it, in words
     */
    public record ProofView(
            String at,
            String name,
            List<Option> relations,
            String what,
            Optional<Link> named,
            List<Meant> meant,
            String locator,
            String quote,
            String whatFault,
            String placeFault,
            String quoteFault) {}

    public EntryView {
        ways = List.copyOf(ways);
        fields = List.copyOf(fields);
        more = List.copyOf(more);
        preview = List.copyOf(preview);
        topics = List.copyOf(topics);
        units = List.copyOf(units);
    }

    /** Whether any of its fields is of that type. */
    public boolean has(EntryField.Type type) {
        return fields.stream().anyMatch(field -> field.type() == type)
                || more.stream().anyMatch(field -> field.type() == type);
    }
}
