package cloud.girofle.herbier.web;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.sharing.Bibliography;
import cloud.girofle.herbier.web.reader.Takings;

/**
 * What the readers' pages are made of.
 *
 * @param library what they show
 * @param catalogue by which it is found
 * @param bibliography in which it is cited
 * @param takings what may be taken away
 * @param settings of the site
 */
record Stock(
        Library library,
        Catalogue catalogue,
        Bibliography bibliography,
        Takings takings,
        SiteSettings settings) {}
