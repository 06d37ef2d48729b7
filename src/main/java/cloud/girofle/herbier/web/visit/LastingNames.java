package cloud.girofle.herbier.web.visit;

import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.reference.StoredFile;
import cloud.girofle.herbier.sharing.linked.Names;

/** The lasting addresses of a site, which are the French ones. */
record LastingNames(Links site) implements Names {

    @Override
    public String of(Subject subject, String about) {
        return site.lasting(subject, about);
    }

    @Override
    public String author(String slug) {
        return site.absolute(french().author(slug));
    }

    @Override
    public String file(StoredFile file, String name) {
        return site.absolute(site.file(file, name));
    }

    @Override
    public String collection(String source, String id) {
        return site.absolute(french().collection(source, id));
    }

    @Override
    public String topics() {
        return site.absolute(french().topics());
    }

    @Override
    public String vocabulary() {
        return site.absolute(french().api()) + "#";
    }

    private Links french() {
        return site.in(SiteLanguage.FRENCH);
    }
}
