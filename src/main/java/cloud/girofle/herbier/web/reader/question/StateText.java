package cloud.girofle.herbier.web.reader.question;

import cloud.girofle.herbier.knowledge.Claim;
import cloud.girofle.herbier.knowledge.Question;
import cloud.girofle.herbier.text.Messages;
import cloud.girofle.herbier.web.reader.WrittenDate;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Where a debate stands, in words. */
public final class StateText {

    private StateText() {}

    /**
     * « Ouverte », « Position prise le 15 octobre 2023 par l’assemblée »: as plain text, in the
     * page's language but for who says so.
     */
    public static String of(Question question, Messages words) {
        String id = question.state().id();
        String state = words.get("question.state." + id);
        String dated = question.stateDate().isEmpty() ? state : dated(question, words, state);
        return question.stateBy().isEmpty()
                ? dated
                : words.get("question.by", dated, question.stateBy());
    }

    /** How much weighs on which side: « 3 pour, 1 contre »; empty where nothing does yet. */
    public static String weighed(Question question, Messages words) {
        return Arrays.stream(Claim.Side.values())
                .map(side -> {
                    long many =
                            question.claims().stream()
                                    .filter(claim -> claim.side() == side)
                                    .count();
                    return many == 0 ? "" : words.get("questions.claims." + side, many);
                })
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String dated(Question question, Messages words, String state) {
        String written = question.stateDate();
        String date = WrittenDate.of(written, words.locale());
        boolean day = written.matches("\\d{4}-\\d{2}-\\d{2}");
        String since = words.find("question.since." + question.state().id()).orElse(state);
        return words.get(day ? "question.on" : "question.in", since, date);
    }
}
