package cloud.girofle.herbier.web;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What every answer forbids browsers to do with it, whatever it is and whoever asks. */
final class Guarded {

    /** The one policy, and what it is made larger by where a script of ours runs. */
    private static final Pattern PAGE =
            Pattern.compile(
                    Pattern.quote(
                                    "default-src 'none'; style-src 'self'; img-src 'self' data:;"
                                            + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
                            + "(; script-src 'self'; connect-src 'self')?");

    /** That of files, which run and load nothing. */
    private static final Pattern FILE =
            Pattern.compile("(sandbox; )?default-src 'none'; frame-ancestors 'none'");

    private static final Pattern TRACE =
            Pattern.compile(
                    "\\bat (cloud\\.girofle|java|io\\.javalin|org\\.)[\\w.$]+\\(|Exception\\b|NullPointer");

    private Guarded() {}

    /** What an answer leaves open; empty where that is nothing. */
    static List<String> faults(HttpResponse<String> answer) {
        return faults(answer.statusCode(), name -> answer.headers().allValues(name), answer.body());
    }

    /** The same of one that was read by the letter. */
    static List<String> faults(Wire.Answer answer) {
        return faults(answer.status(), answer::all, answer.text());
    }

    private static List<String> faults(
            int status, Function<String, List<String>> headers, String body) {
        List<String> faults = new ArrayList<>();
        List<String> policy = headers.apply("Content-Security-Policy");
        if (policy.size() != 1
                || !(PAGE.matcher(policy.getFirst()).matches()
                        || FILE.matcher(policy.getFirst()).matches())) {
            faults.add("policy " + policy);
        }
        one(faults, headers, "X-Content-Type-Options", "nosniff");
        one(faults, headers, "Referrer-Policy", "same-origin");
        one(faults, headers, "Cross-Origin-Opener-Policy", "same-origin");
        for (String telling : List.of("Server", "X-Powered-By", "X-Pwned")) {
            if (!headers.apply(telling).isEmpty()) {
                faults.add(telling + " " + headers.apply(telling));
            }
        }
        for (String place : headers.apply("Location")) {
            if (!place.matches("/(?![/\\\\])[\\x21-\\x7E]*")) {
                faults.add("leads away: " + place);
            }
        }
        String type = String.join(",", headers.apply("Content-Type")).toLowerCase(Locale.ROOT);
        if (!body.isEmpty() && type.isEmpty()) {
            faults.add("no type");
        }
        if (status >= 400 && TRACE.matcher(body).find()) {
            faults.add("tells of the program: " + body);
        }
        return faults;
    }

    private static void one(
            List<String> faults,
            Function<String, List<String>> headers,
            String name,
            String value) {
        if (!headers.apply(name).equals(List.of(value))) {
            faults.add(name + " " + headers.apply(name));
        }
    }
}
