package cloud.girofle.herbier.web;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * Has a request be what its first line says. Javalin lets a header give it another method, which
 * whatever stands in front, and keeps pages by their address, does not know of.
 */
final class PlainRequests implements HttpConfiguration.Customizer {

    /**
     * How addresses may be written: not with signs that no standard knows ({@code %u002e}), nor
     * with a password, nor with steps upwards in disguise ({@code %2e%2e}, {@code ..;}). What is
     * left of Jetty's old leniency is doubled and written slashes, which lead to the right page.
     */
    static final UriCompliance ADDRESSES =
            UriCompliance.LEGACY.without(
                    "HERBIER",
                    Violation.UTF16_ENCODINGS,
                    Violation.USER_INFO,
                    Violation.AMBIGUOUS_PATH_SEGMENT,
                    Violation.AMBIGUOUS_PATH_PARAMETER);

    private static final String OTHER_METHOD = "X-HTTP-Method-Override";

    @Override
    public Request customize(Request request, HttpFields.Mutable answer) {
        if (!request.getHeaders().contains(OTHER_METHOD)) {
            return request;
        }
        HttpFields left = HttpFields.build(request.getHeaders()).remove(OTHER_METHOD).asImmutable();
        return new Request.Wrapper(request) {
            @Override
            public HttpFields getHeaders() {
                return left;
            }
        };
    }
}
