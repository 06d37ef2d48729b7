package cloud.girofle.herbier.web.machine.api;

import cloud.girofle.herbier.web.visit.Answer;
import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.json.JsonMapper;

/**
 * Values as programs get them: JSON, its properties in the order records declare them, what is
 * absent left out.
 */
final class ApiJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .changeDefaultPropertyInclusion(any ->
                            JsonInclude.Value.construct(
                                    JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
                    .build();

    private ApiJson() {}

    static Answer answer(Object value) {
        return new Answer.Text(200, "application/json", written(value));
    }

    static String written(Object value) {
        return MAPPER.writeValueAsString(value) + "\n";
    }
}
