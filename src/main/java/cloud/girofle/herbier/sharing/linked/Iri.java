package cloud.girofle.herbier.sharing.linked;

import cloud.girofle.herbier.reference.Identifiers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Addresses of the web, as linked data takes them. */
final class Iri {

    private Iri() {}

    /**
     * The address, if that is one of the web; what an IRI may not hold (RFC 3987, section 2.2) is
     * written by its bytes.
     */
    static Optional<String> of(String written) {
        return Identifiers.webAddress(written).map(Iri::escaped);
    }

    private static String escaped(String address) {
        StringBuilder iri = new StringBuilder();
        for (int at = 0; at < address.length(); at++) {
            char letter = address.charAt(at);
            if (letter < ' ' || "\"<>\\^`{|}\u007f".indexOf(letter) >= 0) {
                for (byte each : String.valueOf(letter).getBytes(StandardCharsets.UTF_8)) {
                    iri.append("%%%02X".formatted(each));
                }
            } else {
                iri.append(letter);
            }
        }
        return iri.toString();
    }
}
