package cloud.girofle.herbier.sharing.oai;

import cloud.girofle.herbier.text.Checksum;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * Says where a list goes on. All that takes stands in the token itself, and places are numbers of
 * changes: so it holds for ever, whatever changes meanwhile and however often the program starts
 * anew. What changes after it was told stands further on, and is told again.
 */
final class ResumptionToken {

    /** To be raised when what stands in it changes: older ones are refused then. */
    private static final String VERSION = "1";

    private static final int FIELDS = 9;

    private ResumptionToken() {}

    static String write(Selection rest) {
        String fields =
                String.join(
                        "\n",
                        VERSION,
                        String.valueOf(rest.whole()),
                        rest.prefix(),
                        rest.from(),
                        rest.until(),
                        rest.set(),
                        String.valueOf(rest.reached()),
                        String.valueOf(rest.cursor()),
                        String.valueOf(rest.size()));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((Checksum.of(fields) + fields).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What a token says.
     *
     * @param whole whether records are asked for; a token belongs to one verb
     * @throws Refusal when we did not write it
     */
    static Selection read(String token, boolean whole) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            int at = Math.min(text.length(), Checksum.of("").length());
            String fields = text.substring(at);
            List<String> values = List.of(fields.split("\n", -1));
            if (text.substring(0, at).equals(Checksum.of(fields))
                    && values.size() == FIELDS
                    && values.get(0).equals(VERSION)
                    && values.get(1).equals(String.valueOf(whole))) {
                return new Selection(
                        whole,
                        values.get(2),
                        values.get(3),
                        values.get(4),
                        values.get(5),
                        Long.parseLong(values.get(6)),
                        Integer.parseInt(values.get(7)),
                        Integer.parseInt(values.get(8)));
            }
        } catch (IllegalArgumentException e) { // NumberFormatException is one, too.
            throw bad();
        }
        throw bad();
    }

    private static Refusal bad() {
        return new Refusal(
                Refusal.Code.BAD_RESUMPTION_TOKEN, "this is no token for a list of this kind");
    }
}
