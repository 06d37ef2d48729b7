package cloud.girofle.herbier.web;

/**
 * The EcoIndex of a page, from 0 to 100, the more the better: how a page stands, by its elements,
 * its requests and its bytes, among the half million pages of HTTP Archive that the scale was made
 * from.
 *
 * <p>Source: the collective Conception numérique responsable; quantiles in {@code
 * ecoindex_reference.json} of <a href="https://github.com/cnumr/ecoindex_reference">
 * cnumr/ecoindex_reference</a>, formula in {@code ecoindex/compute/ecoindex.py} of <a
 * href="https://github.com/cnumr/ecoindex_python">cnumr/ecoindex_python</a>: 100 less five times
 * the mean of the three ranks (0 to 20), which weigh 3, 2 and 1. Its elements are those of the page
 * without what stands inside of SVG; its bytes those of answers as they were sent, in thousands.
 */
final class EcoIndex {

    private static final double[] ELEMENTS = {
        0, 47, 75, 159, 233, 298, 358, 417, 476, 537, 603, 674, 753, 843, 949, 1076, 1237, 1459,
        1801, 2479, 594601
    };

    private static final double[] REQUESTS = {
        0, 2, 15, 25, 34, 42, 49, 56, 63, 70, 78, 86, 95, 105, 117, 130, 147, 170, 205, 281, 3920
    };

    private static final double[] KILOBYTES = {
        0, 1.37, 144.7, 319.53, 479.46, 631.97, 783.38, 937.91, 1098.62, 1265.47, 1448.32, 1648.27,
        1876.08, 2142.06, 2465.37, 2866.31, 3401.59, 4155.73, 5400.08, 8037.54, 223212.26
    };

    private EcoIndex() {}

    /** Of such a page, not rounded. */
    static double of(int elements, int requests, double kilobytes) {
        double ranks =
                3 * rank(ELEMENTS, elements)
                        + 2 * rank(REQUESTS, requests)
                        + rank(KILOBYTES, kilobytes);
        return 100 - 5 * ranks / 6;
    }

    /** Where a value stands between the quantiles, from 0 to 20. */
    static double rank(double[] quantiles, double value) {
        for (int i = 1; i < quantiles.length; i++) {
            if (value < quantiles[i]) {
                return i - 1 + (value - quantiles[i - 1]) / (quantiles[i] - quantiles[i - 1]);
            }
        }
        return quantiles.length - 1;
    }
}
