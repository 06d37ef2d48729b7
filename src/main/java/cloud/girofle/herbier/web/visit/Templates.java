package cloud.girofle.herbier.web.visit;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** The page templates of {@code src/main/jte}, compiled with the program. Thread-safe. */
public final class Templates {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    /** A page as HTML. */
    public String html(String template, Object view) {
        StringOutput html = new StringOutput();
        engine.render(template + ".jte", view, html);
        return html.toString();
    }
}
