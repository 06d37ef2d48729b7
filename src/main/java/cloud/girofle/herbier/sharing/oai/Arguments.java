package cloud.girofle.herbier.sharing.oai;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The arguments of a request, as anyone may have written them.
 *
 * @param values every value of each, by name
 */
record Arguments(Map<String, List<String>> values) {

    private static final String TOKEN = "resumptionToken";

    /** What each verb takes, but for the token. */
    private static final Map<String, List<String>> TAKEN =
            Map.of(
                    "Identify", List.of(),
                    "ListMetadataFormats", List.of("identifier"),
                    "ListSets", List.of(),
                    "GetRecord", List.of("identifier", "metadataPrefix"),
                    "ListIdentifiers", List.of("metadataPrefix", "from", "until", "set"),
                    "ListRecords", List.of("metadataPrefix", "from", "until", "set"));

    private static final List<String> WITH_TOKEN =
            List.of("ListSets", "ListIdentifiers", "ListRecords");

    /** Unreserved characters of addresses, in parts that colons part: the protocol's own rule. */
    private static final String SET = "[A-Za-z0-9_.!~*'()-]+(:[A-Za-z0-9_.!~*'()-]+)*";

    /**
     * What they ask for.
     *
     * @throws Refusal when they make no sense
     */
    Request request() {
        String verb = verb();
        check(verb);
        return switch (verb) {
            case "Identify" -> new Request.Identify();
            case "ListMetadataFormats" -> new Request.ListMetadataFormats(find("identifier"));
            case "ListSets" -> sets();
            case "GetRecord" -> new Request.GetRecord(need("identifier"), need("metadataPrefix"));
            default -> new Request.ListRecords(selection(verb.equals("ListRecords")));
        };
    }

    private String verb() {
        List<String> verbs = values.getOrDefault("verb", List.of());
        if (verbs.size() != 1) {
            throw new Refusal(
                    Refusal.Code.BAD_VERB,
                    verbs.isEmpty() ? "there is no verb" : "there is more than one verb");
        }
        if (!TAKEN.containsKey(verbs.getFirst())) {
            throw new Refusal(
                    Refusal.Code.BAD_VERB, "the protocol has no verb " + verbs.getFirst());
        }
        return verbs.getFirst();
    }

    private void check(String verb) {
        values.forEach((name, all) -> {
            boolean known =
                    name.equals("verb")
                            || TAKEN.getOrDefault(verb, List.of()).contains(name)
                            || (name.equals(TOKEN) && WITH_TOKEN.contains(verb));
            if (!known) {
                throw bad(verb + " takes no argument " + name);
            }
            if (all.size() > 1) {
                throw bad("the argument " + name + " is there more than once");
            }
            if (all.getFirst().isEmpty()) {
                throw bad("the argument " + name + " is empty");
            }
        });
        if (find(TOKEN).isPresent() && values.size() > 2) {
            throw bad("a resumption token goes with no other argument");
        }
    }

    /** All sets are told at once: no token was ever given for them. */
    private Request sets() {
        if (find(TOKEN).isPresent()) {
            throw new Refusal(Refusal.Code.BAD_RESUMPTION_TOKEN, "the list of sets needs no token");
        }
        return new Request.ListSets();
    }

    private Selection selection(boolean whole) {
        Optional<String> token = find(TOKEN);
        if (token.isPresent()) {
            return ResumptionToken.read(token.get(), whole);
        }
        String set = find("set").orElse("");
        if (!set.isEmpty() && !set.matches(SET)) {
            throw bad(set + " is no name of a set");
        }
        Selection selection =
                new Selection(
                        whole,
                        need("metadataPrefix"),
                        find("from").orElse(""),
                        find("until").orElse(""),
                        set,
                        0,
                        0,
                        0);
        selection.period(); // Refused at once where it is none.
        return selection;
    }

    private Optional<String> find(String name) {
        return values.getOrDefault(name, List.of()).stream().findFirst();
    }

    private String need(String name) {
        return find(name).orElseThrow(() -> bad("the argument " + name + " is missing"));
    }

    private static Refusal bad(String sentence) {
        return new Refusal(Refusal.Code.BAD_ARGUMENT, sentence);
    }
}
