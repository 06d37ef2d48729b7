package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A link of a {@code Link} header, read by the grammar of RFC 8288, section 3.
 *
 * @param target where it leads
 * @param parameters by name
 */
record LinkHeader(String target, Map<String, String> parameters) {

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";

    private static final Pattern PARAMETER =
            Pattern.compile(
                    "\\s*;\\s*("
                            + TOKEN
                            + ")\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|("
                            + TOKEN
                            + "))");

    private static final Pattern TARGET = Pattern.compile("\\s*<([^<>\\s\"]+)>");

    /** All of a header, which must be nothing else. */
    static List<LinkHeader> read(String header) {
        List<LinkHeader> links = new ArrayList<>();
        int at = 0;
        while (at < header.length()) {
            Matcher target = TARGET.matcher(header).region(at, header.length());
            assertThat(target.lookingAt()).as(header.substring(at)).isTrue();
            at = target.end();
            Map<String, String> parameters = new LinkedHashMap<>();
            Matcher parameter = PARAMETER.matcher(header).region(at, header.length());
            while (parameter.lookingAt()) {
                String quoted = parameter.group(2);
                parameters.put(
                        parameter.group(1),
                        quoted == null ? parameter.group(3) : quoted.replaceAll("\\\\(.)", "$1"));
                at = parameter.end();
                parameter.region(at, header.length());
            }
            links.add(new LinkHeader(target.group(1), parameters));
            assertThat(at == header.length() || header.charAt(at) == ',')
                    .as(header.substring(at))
                    .isTrue();
            at++;
        }
        return links;
    }

    /** How the target goes with the page. */
    String rel() {
        return parameters.getOrDefault("rel", "");
    }

    /** What is sent there, or empty. */
    String type() {
        return parameters.getOrDefault("type", "");
    }
}
