package cloud.girofle.herbier.curation.provider;

import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pac4j.core.context.Cookie;
import org.pac4j.core.context.WebContext;

/**
 * A request as pac4j sees it: the address that providers send people back to, and what they came
 * with. It answers nothing by itself.
 */
final class Call implements WebContext {

    private final URI address;
    private final Map<String, String[]> parameters = new HashMap<>();

    Call(URI address, Map<String, List<String>> parameters) {
        this.address = address;
        parameters.forEach(
                (name, values) -> this.parameters.put(name, values.toArray(String[]::new)));
    }

    @Override
    public Optional<String> getRequestParameter(String name) {
        return Optional.ofNullable(parameters.get(name)).map(values -> values[0]);
    }

    @Override
    public Map<String, String[]> getRequestParameters() {
        return Map.copyOf(parameters);
    }

    @Override
    public Optional<Object> getRequestAttribute(String name) {
        return Optional.empty();
    }

    @Override
    public void setRequestAttribute(String name, Object value) {}

    @Override
    public Optional<String> getRequestHeader(String name) {
        return Optional.empty();
    }

    @Override
    public String getRequestMethod() {
        return "GET";
    }

    @Override
    public String getRemoteAddr() {
        return "";
    }

    @Override
    public void setResponseHeader(String name, String value) {}

    @Override
    public Optional<String> getResponseHeader(String name) {
        return Optional.empty();
    }

    @Override
    public void setResponseContentType(String content) {}

    @Override
    public String getServerName() {
        return String.valueOf(address.getHost());
    }

    @Override
    public int getServerPort() {
        return address.getPort();
    }

    @Override
    public String getScheme() {
        return address.getScheme();
    }

    @Override
    public boolean isSecure() {
        return address.getScheme().equals("https");
    }

    @Override
    public String getFullRequestURL() {
        return address.toString();
    }

    @Override
    public Collection<Cookie> getRequestCookies() {
        return List.of();
    }

    @Override
    public void addResponseCookie(Cookie cookie) {}

    @Override
    public String getPath() {
        return address.getPath();
    }
}
