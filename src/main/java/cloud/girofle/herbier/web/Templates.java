package cloud.girofle.herbier.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** The page templates of {@code src/main/jte}, compiled with the program. Thread-safe. */
final class Templates {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    /** A page as HTML. */
    String html(String template, Object view) {
        StringOutput html = new StringOutput();
        engine.render(template + ".jte", view, html);
        return html.toString();
    }
}
