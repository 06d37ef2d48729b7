package cloud.girofle.herbier.web.machine;

import java.util.Locale;

/**
 * Writes measures as Prometheus reads them: <a
 * href="https://prometheus.io/docs/instrumenting/exposition_formats/">text format 0.0.4</a>. Small
 * enough to be written by hand; a library would count again what is counted already.
 */
final class Exposition {

    /** Of what is written. */
    static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final StringBuilder text = new StringBuilder();
    private String family = "";

    /** Begins a family: the measures that follow are of it. */
    void family(String name, String type, String help) {
        family = "herbier_" + name;
        text.append("# HELP ").append(family).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(family).append(' ').append(type).append('\n');
    }

    /** A whole family of one measure. */
    void lone(String name, String type, String help, Number value) {
        family(name, type, help);
        measure("", value);
    }

    /**
     * A measure.
     *
     * @param suffix of its family's name
     * @param labels names and values in turn
     */
    void measure(String suffix, Number value, String... labels) {
        text.append(family).append(suffix);
        for (int at = 0; at < labels.length; at += 2) {
            text.append(at == 0 ? '{' : ',').append(labels[at]).append("=\"");
            text.append(escaped(labels[at + 1])).append('"');
        }
        text.append(labels.length > 0 ? "} " : " ").append(number(value)).append('\n');
    }

    private static String number(Number value) {
        return value instanceof Double seconds
                ? String.format(Locale.ROOT, "%.6f", seconds)
                : value.toString();
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
