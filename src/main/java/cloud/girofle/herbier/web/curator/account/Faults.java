package cloud.girofle.herbier.web.curator.account;

import cloud.girofle.herbier.curation.Members;
import cloud.girofle.herbier.text.Messages;
import cloud.girofle.herbier.web.reader.Refusal;

/** What is wrong with what somebody chose, in words, at the field it is about. */
final class Faults {

    private Faults() {}

    static Refusal told(Members.Fault fault, Messages words) {
        String sentence =
                words.get(
                        "fault." + fault,
                        Members.SHORTEST_PASSWORD,
                        Members.LONGEST_PASSWORD,
                        Members.LONGEST_NAME);
        return Refusal.at(field(fault), sentence);
    }

    private static String field(Members.Fault fault) {
        return switch (fault) {
            case LOGIN, LOGIN_TAKEN -> "identifiant";
            case NAME -> "nom";
            case PASSWORD_SHORT, PASSWORD_LONG, PASSWORD_LOGIN -> "mot-de-passe";
            case PASSWORD_WRONG -> "mot-de-passe-actuel";
            case TOO_MANY, LINK_GONE -> "";
        };
    }
}
