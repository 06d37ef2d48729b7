package cloud.girofle.herbier.sharing.linked;

import java.util.Optional;

/**
 * Where a page leads a program.
 *
 * @param rel how what stands there goes with the page (RFC 8288): {@code cite-as}
 * @param href where, with scheme and host
 * @param type what is sent there, if that is known
 */
record Signpost(String rel, String href, Optional<String> type) {

    static Signpost to(String rel, String href) {
        return new Signpost(rel, href, Optional.empty());
    }

    /** As a {@code Link} header has it. */
    String inHeader() {
        return "<%s>; rel=\"%s\"%s"
                .formatted(
                        href,
                        rel,
                        type.map(each -> "; type=\"" + each.replace("\"", "\\\"") + "\"")
                                .orElse(""));
    }

    /** As a link set has it: its relation stands above. */
    Node inSet() {
        return Node.untyped().say("href", href).say("type", type);
    }
}
