package cloud.girofle.herbier.web.machine;

import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Assets;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;

/** A file of {@code static/}, under the name that holds a sum of its content. */
public final class StaticFile implements Page {

    private final Assets assets;

    /** One of those files. */
    public StaticFile(Assets assets) {
        this.assets = assets;
    }

    @Override
    public Answer show(Visit visit) {
        return assets.find(visit.part("file"))
                .<Answer>map(asset -> new Answer.Text(200, asset.contentType(), asset.text()))
                .orElseGet(() -> new Answer.Text(404, "text/plain; charset=utf-8", "404\n"));
    }

    @Override
    public boolean isLight() {
        return true;
    }
}
