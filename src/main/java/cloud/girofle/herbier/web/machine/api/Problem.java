package cloud.girofle.herbier.web.machine.api;

import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.Map;

/**
 * Why a program gets no answer (RFC 9457), in English: programs read the status, the people who
 * write them the rest.
 *
 * @param type {@code about:blank}: it is no more than its status says
 * @param title what the status means
 * @param status of HTTP
 * @param detail what happened and what to do
 */
public record Problem(String type, String title, int status, String detail) {

    private static final Map<Integer, String> TITLES =
            Map.of(
                    400, "Bad request",
                    404, "Not found",
                    405, "Method not allowed",
                    410, "Gone",
                    429, "Too many requests",
                    500, "Internal server error",
                    503, "Service unavailable");

    private static final Map<Integer, String> DETAILS =
            Map.of(
                    404, "There is nothing at this address. See /api for those that exist.",
                    405, "This address is only read, with GET or HEAD.",
                    429,
                            "More than 300 requests came from your network within a minute. Wait as many"
                                    + " seconds as Retry-After says.",
                    500, "Something broke on our side, and is noted. Try again in a while.",
                    503,
                            "Too many others ask at this moment. Wait as many seconds as Retry-After"
                                    + " says.");

    /** Whether whoever asks for such an address is a program that expects JSON. */
    public static boolean isDueTo(Visit visit) {
        return visit.path().startsWith("/api/")
                || visit.path().equals("/recherche.json")
                || visit.path().equals("/chiffres.json");
    }

    /** What a status always says. */
    public static Answer answer(int status) {
        return answer(status, DETAILS.getOrDefault(status, "This request cannot be answered."));
    }

    /** A status, with a sentence of its own. */
    public static Answer answer(int status, String detail) {
        int known = TITLES.containsKey(status) ? status : status < 500 ? 400 : 500;
        String title = TITLES.getOrDefault(known, "");
        return new Answer.Text(
                status,
                "application/problem+json",
                ApiJson.written(new Problem("about:blank", title, status, detail)));
    }
}
