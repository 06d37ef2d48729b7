package cloud.girofle.herbier.curation;

/** One thing that is to be done to many references at once. */
public sealed interface Task {

    /**
     * Says that they are on a topic, or that they are not.
     *
     * @param id of the topic
     */
    record OnTopic(String id, boolean on) implements Task {}

    /** Gives them a keyword, or takes it from them. */
    record Tagged(String keyword, boolean on) implements Task {}

    /**
     * Puts them at the end of a reading list, or takes them out of it.
     *
     * @param list its id
     */
    record Listed(String list, boolean on) implements Task {}

    /** Says that they are to be read first, for the reason that is given; or says so no more. */
    record First(boolean on) implements Task {}

    /** Puts them out of sight, for the reason that is given. */
    record Withdrawn() implements Task {}

    /**
     * Says which language they are in.
     *
     * @param code {@code fr}
     */
    record InLanguage(String code) implements Task {}
}
