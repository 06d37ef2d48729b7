package cloud.girofle.herbier.search;

import java.util.List;

/**
 * What a reader asked for, read from what they typed by {@link QueryReader}, looked up by {@link
 * QueryMaker}.
 *
 * @param wanted in their order; with nothing wanted nor unwanted, nothing was asked that can be
 *     found
 * @param unwanted none of these
 */
record Question(List<Asked> wanted, List<Asked> unwanted) {

    /** Asks for everything. */
    static final Question EVERYTHING = new Question(List.of(new Asked.Everything()), List.of());

    Question {
        wanted = List.copyOf(wanted);
        unwanted = List.copyOf(unwanted);
    }

    /** Whether results can be told apart by how well they answer. */
    boolean ranks() {
        return wanted.stream()
                .anyMatch(asked ->
                        switch (asked) {
                            case Asked.Everything everything -> false;
                            case Asked.Years years -> false;
                            case Asked.Valued valued -> false;
                            default -> true;
                        });
    }
}
