package cloud.girofle.herbier.curation.provider;

import cloud.girofle.herbier.curation.Identity;

/** How a journey to the provider ended. */
public sealed interface Arrival {

    /** The provider says who it is. */
    record Known(Identity who) implements Arrival {}

    /** It does not. */
    record Stranded(Trouble trouble) implements Arrival {}
}
