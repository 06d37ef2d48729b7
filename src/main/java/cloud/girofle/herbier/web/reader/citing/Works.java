package cloud.girofle.herbier.web.reader.citing;

import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.web.reader.Link;
import cloud.girofle.herbier.web.visit.SearchAddress;
import cloud.girofle.herbier.web.visit.SearchAddress.Parameter;
import java.util.List;
import java.util.stream.Stream;

/**
 * References to be cited together.
 *
 * @param from leads to what holds them, by its name
 * @param language of that name where it is not the page's; or empty
 * @param references in the order in which they are cited, each once
 * @param more whether there are others, which are too many
 * @param page address where they are cited, in the language of the visit
 * @param file address of them as a file, without its suffix
 * @param kept parameters of both
 */
public record Works(
        Link from,
        String language,
        List<Reference> references,
        boolean more,
        String page,
        String file,
        List<Parameter> kept) {

    public Works {
        references = List.copyOf(references);
        kept = List.copyOf(kept);
    }

    /** The address of them in a style. */
    public String page(String style, int at) {
        List<Parameter> others =
                at == 1
                        ? List.of(style(style))
                        : List.of(style(style), new Parameter("page", String.valueOf(at)));
        return address(page, others);
    }

    /** The address of them in a style, as a file. */
    public String file(String suffix, String style) {
        return address(file + "." + suffix, List.of(style(style)));
    }

    private static Parameter style(String id) {
        return new Parameter(StyleChoice.PARAMETER, id);
    }

    private String address(String path, List<Parameter> more) {
        return path + SearchAddress.written(Stream.concat(kept.stream(), more.stream()).toList());
    }
}
