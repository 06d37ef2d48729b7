package cloud.girofle.herbier.web;

/** Skeleton of the face. */
public final class Site {
    private Site() {}
}
