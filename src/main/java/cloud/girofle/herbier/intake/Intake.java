package cloud.girofle.herbier.intake;

/** Skeleton of the face. */
public final class Intake {
    private Intake() {}
}
