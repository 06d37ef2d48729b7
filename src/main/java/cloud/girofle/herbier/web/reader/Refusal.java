package cloud.girofle.herbier.web.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why a form that was sent is shown again: each reason with the field it is about. The page says
 * them all at its head ({@code parts/refusal.jte}), each with a link to its field, and each again
 * beside its field ({@code parts/fault.jte}); its title says so too ({@link Layout#unless}).
 *
 * @param reasons in the order of the fields; empty when nothing is wrong
 */
public record Refusal(List<Reason> reasons) {

    private static final Refusal NONE = new Refusal(List.of());

    /**
     * One thing that is wrong.
     *
     * @param field its {@code id} in the page; empty where no field is to blame
     * @param sentence that says what to do
     */
    public record Reason(String field, String sentence) {}

    public Refusal {
        reasons = List.copyOf(reasons);
    }

    /** Nothing is wrong. */
    public static Refusal none() {
        return NONE;
    }

    /** One reason, which is no field's. */
    public static Refusal of(String sentence) {
        return at("", sentence);
    }

    /** One reason, at a field. */
    public static Refusal at(String field, String sentence) {
        return new Refusal(List.of(new Reason(field, sentence)));
    }

    /** Sentences by the fields they are about, in that order. */
    public static Refusal of(Map<String, String> faults) {
        return new Refusal(
                faults.entrySet().stream()
                        .map(fault -> new Reason(fault.getKey(), fault.getValue()))
                        .toList());
    }

    /** These reasons, then that one. */
    public Refusal and(String field, String sentence) {
        List<Reason> all = new ArrayList<>(reasons);
        all.add(new Reason(field, sentence));
        return new Refusal(all);
    }

    /** Whether nothing is wrong. */
    public boolean isEmpty() {
        return reasons.isEmpty();
    }

    /** Whether there is a field to look at again. */
    public boolean isOfFields() {
        return reasons.stream().anyMatch(reason -> !reason.field().isEmpty());
    }

    /** What is wrong at a field; empty when nothing is. */
    public String at(String field) {
        return reasons.stream()
                .filter(reason -> reason.field().equals(field))
                .map(Reason::sentence)
                .collect(Collectors.joining(" "));
    }

    /** As in {@code aria-invalid}. */
    public Optional<String> invalid(String field) {
        return Optional.of("true").filter(any -> !at(field).isEmpty());
    }

    /**
     * As in {@code aria-describedby}: what else describes a field, then its fault where it has one.
     *
     * @param others their {@code id}s
     */
    public Optional<String> describes(String field, String... others) {
        String ids =
                Stream.concat(
                                Stream.of(others),
                                Stream.of("faute-" + field).filter(any -> !at(field).isEmpty()))
                        .collect(Collectors.joining(" "));
        return Optional.of(ids).filter(any -> !any.isEmpty());
    }
}
