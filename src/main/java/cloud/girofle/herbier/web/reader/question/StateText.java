package cloud.girofle.herbier.web.reader.question;

import cloud.girofle.herbier.knowledge.Question;
import cloud.girofle.herbier.text.Messages;
import cloud.girofle.herbier.web.reader.WrittenDate;

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

    private static String dated(Question question, Messages words, String state) {
        String written = question.stateDate();
        String date = WrittenDate.of(written, words.locale());
        boolean day = written.matches("\\d{4}-\\d{2}-\\d{2}");
        String since = words.find("question.since." + question.state().id()).orElse(state);
        return words.get(day ? "question.on" : "question.in", since, date);
    }
}
