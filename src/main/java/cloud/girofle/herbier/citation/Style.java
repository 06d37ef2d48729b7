package cloud.girofle.herbier.citation;

/** A style that bibliographies are written in: one of ours, or one that an admin added. */
public sealed interface Style permits ShippedStyle, AddedStyle {

    /** As addresses write it: {@code iso690}. */
    String id();

    /** Whether a list numbers its entries, in the order in which they are cited. */
    boolean isNumbered();
}
