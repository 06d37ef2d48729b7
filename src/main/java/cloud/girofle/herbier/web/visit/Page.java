package cloud.girofle.herbier.web.visit;

/**
 * A page of the site. What it answers depends on nothing but the visit and the library's version,
 * so that it may be cached, and published as a file. Thread-safe.
 */
@FunctionalInterface
public interface Page {

    /**
     * Shows the page.
     *
     * @throws BadAddressException when the visit's parameters cannot be answered
     */
    Answer show(Visit visit);
}
