/**
 * The library for programs, in JSON, under {@code /api/v1} (documented for people at {@code /api},
 * for programs in {@code /api/openapi.json}): one class for each address, and a record for each
 * thing. Names of fields are in English, those of Zotero where it has one; what is there stays,
 * what is added later does not disturb. It uses {@code library}, {@code search}, {@code knowledge}
 * and {@code web.visit}; it knows nothing of HTTP.
 */
@NullMarked
package cloud.girofle.herbier.web.machine.api;

import org.jspecify.annotations.NullMarked;
