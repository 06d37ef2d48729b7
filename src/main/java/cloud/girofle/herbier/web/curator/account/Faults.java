package cloud.girofle.herbier.web.curator.account;

import cloud.girofle.herbier.curation.Members;
import cloud.girofle.herbier.text.Messages;

/** What is wrong with what somebody chose, in words. */
final class Faults {

    private Faults() {}

    static String told(Members.Fault fault, Messages words) {
        return words.get(
                "fault." + fault,
                Members.SHORTEST_PASSWORD,
                Members.LONGEST_PASSWORD,
                Members.LONGEST_NAME);
    }
}
