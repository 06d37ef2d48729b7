package cloud.girofle.herbier.web.reader.magnitude;

/**
 * A line of a computation, in words.
 *
 * @param what it is done for
 * @param sum « 22 kg CO₂e par mois × 12 »
 * @param result « 264 kg CO₂e par an »
 */
public record Step(String what, String sum, String result) {}
