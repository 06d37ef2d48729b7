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

    /** The same question, its words taken as they stand. */
    Question exactly() {
        return new Question(
                wanted.stream().map(Question::exact).toList(),
                unwanted.stream().map(Question::exact).toList());
    }

    private static Asked exact(Asked asked) {
        return switch (asked) {
            case Asked.Word(String text) -> new Asked.Exact(text);
            case Asked.Within(Part part, Asked within) -> new Asked.Within(part, exact(within));
            case Asked.Either(List<Asked> options) ->
                    new Asked.Either(options.stream().map(Question::exact).toList());
            default -> asked;
        };
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
