package cloud.girofle.herbier.web.curator;

import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.web.reader.history.ChangesAddress;
import cloud.girofle.herbier.web.visit.Links;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody just did, told on the page that it led to, with the button that takes it back: so
 * nothing has to be asked before. It stands in the page's address ({@code ?fait=}), for it is told
 * once and kept nowhere; the button sends a form as any other, which checks all that is said there.
 *
 * @param said in a sentence
 * @param address that the form is sent to
 * @param fields of it, by their names
 * @param button what it says
 */
public record JustDone(String said, String address, Map<String, String> fields, String button) {

    /** What a button sends that takes back the latest version of a thing. */
    public static final String TAKE_BACK = "annuler";

    private static final String PARAMETER = "fait";

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,17}");
    private static final Pattern NAME = Pattern.compile("[\\w-]{1,200}");

    /** An address that tells of what became of a thing there. */
    public static String at(String address, Act act, Entry now) {
        return with(
                address,
                act.name(),
                ChangesAddress.written(now.subject().kind()),
                now.subject().id(),
                String.valueOf(now.version()));
    }

    /** An address that tells that a proposal was refused. */
    public static String refused(String address, long proposal) {
        return with(address, "refus", String.valueOf(proposal));
    }

    /** An address that tells of a merge. */
    public static String merged(String address, long merging) {
        return with(address, "reunion", String.valueOf(merging));
    }

    /** An address that tells that an account was closed or opened again. */
    public static String account(String address, long account, boolean open) {
        return with(address, open ? "ouvert" : "ferme", String.valueOf(account));
    }

    /** An address that tells that an account may do something else. */
    public static String account(String address, long account, Role before) {
        return with(address, "role", String.valueOf(account), before.name());
    }

    /** What the address of a page tells of; nothing where it makes no sense. */
    public static Optional<JustDone> of(Visit visit) {
        String[] told = visit.query().find(PARAMETER).orElse("").split("\\.", -1);
        return switch (told.length) {
            case 2 -> NUMBER.matcher(told[1]).matches() ? numbered(visit, told) : Optional.empty();
            case 3 -> role(visit, told);
            case 4 -> thing(visit, told);
            default -> Optional.empty();
        };
    }

    private static Optional<JustDone> numbered(Visit visit, String[] told) {
        Links links = visit.links();
        String number = told[1];
        return switch (told[0]) {
            case "refus" ->
                    Optional.of(
                            told(
                                    visit,
                                    "refused",
                                    links.desk("propositions", number, "decision"),
                                    Map.of("faire", "reprendre")));
            case "reunion" ->
                    Optional.of(
                            told(
                                    visit,
                                    "merged",
                                    links.desk("doublons"),
                                    Map.of("separer", number)));
            case "ferme" -> Optional.of(account(visit, "closed", number, "rouvrir"));
            case "ouvert" -> Optional.of(account(visit, "opened", number, "fermer"));
            default -> Optional.empty();
        };
    }

    private static JustDone account(Visit visit, String what, String number, String back) {
        return told(visit, what, visit.links().accounts(), Map.of("faire", back, "compte", number));
    }

    private static Optional<JustDone> role(Visit visit, String[] told) {
        boolean known = Arrays.stream(Role.values()).anyMatch(role -> role.name().equals(told[2]));
        return told[0].equals("role") && NUMBER.matcher(told[1]).matches() && known
                ? Optional.of(
                        told(
                                visit,
                                "role",
                                visit.links().accounts(),
                                Map.of("faire", "role", "compte", told[1], "role", told[2])))
                : Optional.empty();
    }

    private static Optional<JustDone> thing(Visit visit, String[] told) {
        boolean written =
                List.of(Act.SAVED, Act.WITHDRAWN, Act.REINSTATED, Act.UNDONE).stream()
                                .anyMatch(act -> act.name().equals(told[0]))
                        && NAME.matcher(told[1]).matches()
                        && NAME.matcher(told[2]).matches()
                        && NUMBER.matcher(told[3]).matches();
        return written
                ? Optional.of(
                        told(
                                visit,
                                told[0],
                                visit.links().desk("versions", told[1], told[2]),
                                Map.of("faire", TAKE_BACK, "base", told[3])))
                : Optional.empty();
    }

    private static JustDone told(
            Visit visit, String what, String address, Map<String, String> fields) {
        String button = what.equals(Act.UNDONE.name()) ? "done.again" : "done.undo";
        return new JustDone(
                visit.words().get("done." + what), address, fields, visit.words().get(button));
    }

    private static String with(String address, String... parts) {
        String parameter = PARAMETER + "=" + String.join(".", parts);
        return address + (address.contains("?") ? "&" : "?") + parameter;
    }
}
