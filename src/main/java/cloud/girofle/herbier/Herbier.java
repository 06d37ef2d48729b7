package cloud.girofle.herbier;

/** Skeleton of the program. */
public final class Herbier {
    private Herbier() {}

    public static void main(String[] arguments) {
        System.out.println(arguments.length);
    }
}
