package cloud.girofle.herbier.web.curator.review;

import java.util.Optional;

/**
 * Something to do for the library.
 *
 * @param label how much of it
 * @param href where; empty for those who may not
 */
public record Chore(String label, Optional<String> href) {}
