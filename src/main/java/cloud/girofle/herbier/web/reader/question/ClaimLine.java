package cloud.girofle.herbier.web.reader.question;

import java.util.List;

/**
 * A claim.
 *
 * @param html what is held, clean; empty where only evidence was given
 * @param evidence what it rests on; none where that still has to be found
 */
public record ClaimLine(String html, List<EvidenceLine> evidence) {

    /**
     * Those of one side.
     *
     * @param heading « Pour »
     * @param claims in their order
     */
    public record Group(String heading, List<ClaimLine> claims) {

        public Group {
            claims = List.copyOf(claims);
        }
    }

    public ClaimLine {
        evidence = List.copyOf(evidence);
    }
}
