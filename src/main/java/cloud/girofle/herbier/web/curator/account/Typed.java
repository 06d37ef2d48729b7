package cloud.girofle.herbier.web.curator.account;

import cloud.girofle.herbier.web.visit.Links;
import cloud.girofle.herbier.web.visit.Query;
import cloud.girofle.herbier.web.visit.SiteLanguage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody typed in a form that could not be taken yet: it is carried along, from page to
 * page, until it can be sent again.
 *
 * @param address that it was sent to
 * @param fields as they were typed, by name
 * @param filesLost whether files came with it, which cannot be carried along
 */
public record Typed(String address, Map<String, List<String>> fields, boolean filesLost) {

    /** The field of every form that proves it is ours. */
    public static final String TOKEN = "jeton";

    /** The button that keeps what was typed as a draft. */
    public static final String DRAFT = "brouillon";

    /** What the names of carried fields start with. */
    private static final String CARRIED = "champ.";

    /** The field that says where to go on. */
    private static final String NEXT = "suite";

    private static final String FILES_LOST = "fichiers-perdus";

    /** What the names of passwords start with: they are never carried, kept or shown. */
    private static final String SECRET = "mot-de-passe";

    /** A field of a form, as it is to be sent. */
    public record Field(String name, String value) {}

    public Typed {
        fields = new LinkedHashMap<>(fields);
    }

    /** What was sent to an address, but for what the site itself put there. */
    public static Typed in(String address, Query sent, boolean files) {
        Map<String, List<String>> fields = sent.typed();
        fields.remove(TOKEN);
        fields.remove(DRAFT);
        fields.keySet().removeIf(name -> name.startsWith(SECRET));
        return new Typed(address, fields, files);
    }

    /** Whether a password is among what was sent. */
    public static boolean hasSecret(Query sent) {
        return sent.typed().keySet().stream().anyMatch(name -> name.startsWith(SECRET));
    }

    /** Files were sent to an address, and nothing of it was read. */
    public static Typed files(String address) {
        return new Typed(address, Map.of(), true);
    }

    /** Nothing but where somebody wanted to go. */
    static Typed nothing(String address) {
        return new Typed(address, Map.of(), false);
    }

    /** What a page carried along, with an address of the site that signing in may lead to. */
    static Typed carried(Query sent, Links links) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        sent.typed()
                .forEach((name, values) -> {
                    if (name.startsWith(CARRIED)) {
                        fields.put(name.substring(CARRIED.length()), values);
                    }
                });
        return new Typed(next(sent, links), fields, sent.find(FILES_LOST).isPresent());
    }

    /**
     * Where somebody wants to go on: a path under {@code /curation}, in either language, and
     * nothing else. An address of another site, however it is written, leads to the desk.
     */
    static String next(Query query, Links links) {
        String wanted = query.find(NEXT).orElse("");
        boolean plain = wanted.matches("[\\x21-\\x7E]+") && !wanted.contains("\\");
        String path = wanted.replaceFirst("[?#].*", "");
        boolean straight = !path.contains("//") && !path.contains("/.");
        boolean ours = false;
        for (SiteLanguage language : SiteLanguage.values()) {
            String room = links.in(language).desk();
            ours |= path.equals(room) || path.startsWith(room + "/");
        }
        return plain && straight && ours ? wanted : links.desk();
    }

    /** Whether there is anything but an address. */
    public boolean isNothing() {
        return fields.isEmpty() && !filesLost;
    }

    /** Its fields under names that a page in between can carry. */
    public List<Field> toCarry() {
        List<Field> carried = new ArrayList<>();
        carried.add(new Field(NEXT, address));
        if (filesLost) {
            carried.add(new Field(FILES_LOST, "1"));
        }
        list().forEach(field -> carried.add(new Field(CARRIED + field.name(), field.value())));
        return carried;
    }

    /** Its fields under their own names. */
    public List<Field> list() {
        List<Field> list = new ArrayList<>();
        fields.forEach((name, values) -> values.forEach(v -> list.add(new Field(name, v))));
        return list;
    }

    /** What a person would know as their text: what has words, or else all there is. */
    public List<String> words() {
        List<String> all =
                list().stream().map(Field::value).filter(value -> !value.isBlank()).toList();
        List<String> texts =
                all.stream().filter(value -> value.strip().matches("(?s).*\\s.*")).toList();
        return texts.isEmpty() ? all : texts;
    }
}
