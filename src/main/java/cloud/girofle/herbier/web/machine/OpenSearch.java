package cloud.girofle.herbier.web.machine;

import cloud.girofle.herbier.text.Xml;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;

/**
 * Lets a browser add the site to its search engines (<a
 * href="https://github.com/dewitt/opensearch">OpenSearch 1.1</a>).
 */
public final class OpenSearch implements Page {

    private static final String TYPE = "application/opensearchdescription+xml";

    @Override
    public Answer show(Visit visit) {
        String suggestions =
                visit.links().absolute(visit.links().suggestions()) + "?q={searchTerms}";
        String search = visit.links().absolute(visit.links().search());
        String asked = "?q={searchTerms}";
        return new Answer.Text(
                200,
                TYPE + "; charset=utf-8",
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
                  <ShortName>%s</ShortName>
                  <Description>%s</Description>
                  <Language>%s</Language>
                  <InputEncoding>UTF-8</InputEncoding>
                  <OutputEncoding>UTF-8</OutputEncoding>
                  <SyndicationRight>open</SyndicationRight>
                  <Image width="32" height="32" type="image/svg+xml">%s</Image>
                  <Url type="text/html" template="%s"/>
                  <Url type="application/atom+xml" template="%s"/>
                  <Url type="%s" rel="suggestions" template="%s"/>
                  <Url type="%s" rel="self" template="%s"/>
                </OpenSearchDescription>
                """
                        .formatted(
                                Xml.escaped(visit.words().get("site.name")),
                                Xml.escaped(visit.words().get("site.tagline")),
                                visit.language().code(),
                                Xml.escaped(visit.links().absolute(visit.links().icon())),
                                Xml.escaped(search + asked),
                                Xml.escaped(search + ".atom" + asked),
                                Suggestions.TYPE,
                                Xml.escaped(suggestions),
                                TYPE,
                                Xml.escaped(visit.links().absolute(visit.links().openSearch()))));
    }
}
