package cloud.girofle.herbier.web.reader.parallel;

/**
 * Two works that may be one.
 *
 * @param one of the first library
 * @param other of the other
 * @param why they may be one
 * @param decide where a curator says whether they are; empty where that is nowhere
 */
public record WorkPair(WorkLine one, WorkLine other, String why, String decide) {}
