package cloud.girofle.herbier.web.reader.card;

import java.util.Optional;

/**
 * A card, recto and verso; all is plain text.
 *
 * @param suit what kind of card
 * @param title of what it is made of
 * @param language of the title and the words where it is not the page's; or empty
 * @param value of a figure, or empty
 * @param words a few of its own, or empty
 * @param small what a figure is of, and who says so; or empty
 * @param href its page
 * @param address the same for people, without its scheme
 * @param code the same for telephones
 */
public record Card(
        Suit suit,
        String title,
        String language,
        String value,
        String words,
        String small,
        String href,
        String address,
        Optional<QrCode> code) {}
