package cloud.girofle.herbier.web.reader.statement;

import java.math.BigDecimal;

/**
 * The greenhouse gases of a page by the bytes it moves, as the Sustainable Web Design Model has it
 * (version 4, 2024): so much energy a gigabyte for data centers, networks and devices, for using
 * them and for having made them; the energy of making is counted at the world's average, wherever
 * the page is read. An order of magnitude at best: energy does not follow bytes.
 *
 * @see <a href="https://sustainablewebdesign.org/estimating-digital-emissions/">the model</a>
 */
final class WebDesignModel {

    /** Where the model is told. */
    static final String ADDRESS = "https://sustainablewebdesign.org/estimating-digital-emissions/";

    /** The world's electricity, in g CO2e/kWh: Ember's average of 2022, as the model takes it. */
    static final BigDecimal WORLD = new BigDecimal("494");

    /** Data centers, networks and devices in use, in kWh/GB: 0.055 + 0.059 + 0.080. */
    static final BigDecimal USING = new BigDecimal("0.194");

    /** The same for having made them: 0.012 + 0.013 + 0.081. */
    static final BigDecimal MAKING = new BigDecimal("0.106");

    /** To the power of ten: a gigabyte has a thousand million bytes. */
    private static final int GIGA = 9;

    private WebDesignModel() {}

    /**
     * Grams of CO2e.
     *
     * @param grid g CO2e/kWh of the electricity that data centers, networks and devices use
     */
    static BigDecimal grams(long bytes, BigDecimal grid) {
        return USING.multiply(grid)
                .add(MAKING.multiply(WORLD))
                .multiply(BigDecimal.valueOf(bytes))
                .movePointLeft(GIGA);
    }
}
