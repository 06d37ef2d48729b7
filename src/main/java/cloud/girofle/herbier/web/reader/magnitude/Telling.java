package cloud.girofle.herbier.web.reader.magnitude;

import cloud.girofle.herbier.knowledge.Digits;
import cloud.girofle.herbier.knowledge.Quantity;
import cloud.girofle.herbier.text.Messages;
import cloud.girofle.herbier.web.quantity.FigureText;
import cloud.girofle.herbier.web.visit.SiteLanguage;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Computations in words, with no more digits than they deserve. */
final class Telling {

    private final FigureText text;
    private final Messages words;

    Telling(SiteLanguage language) {
        this.text = new FigureText(language);
        this.words = language.words();
    }

    /** As it was given, or computed exactly. */
    String exact(Span span) {
        return told(span, Integer.MAX_VALUE);
    }

    /** A result: with the digits of what it was made of, in the size that suits it. */
    String result(Span span) {
        return told(span.readable(), span.digits());
    }

    String number(BigDecimal number) {
        return text.number(number);
    }

    /** « 0,22 fois, à peu près un cinquième ». */
    String times(Span ratio) {
        String told = told(ratio, ratio.digits());
        if (!ratio.isOne()) {
            return words.get("magnitude.times", told);
        }
        BigDecimal value = ratio.low().value();
        String fraction = fraction(value);
        return words.get("magnitude.times", told) + (fraction.isEmpty() ? "" : ", " + fraction);
    }

    private String fraction(BigDecimal value) {
        if (value.signum() <= 0) {
            return "";
        }
        if (value.compareTo(new BigDecimal("0.9")) > 0
                && value.compareTo(new BigDecimal("1.1")) < 0) {
            return words.get("magnitude.same");
        }
        if (value.compareTo(new BigDecimal("0.7")) >= 0
                || value.compareTo(new BigDecimal("0.095")) < 0) {
            return "";
        }
        BigDecimal part = BigDecimal.ONE.divide(value, MathContext.DECIMAL32);
        return words.get("magnitude.part", part.setScale(0, RoundingMode.HALF_UP).intValueExact());
    }

    private String told(Span span, int digits) {
        if (span.isOne()) {
            return one(span.low(), digits);
        }
        BigDecimal low = rounded(span.low(), digits);
        return words.get("figure.range", text.number(low), one(span.high(), digits));
    }

    private String one(Quantity quantity, int digits) {
        return text.quantity(rounded(quantity, digits), quantity.unit().code());
    }

    private static BigDecimal rounded(Quantity quantity, int digits) {
        return digits == Integer.MAX_VALUE
                ? quantity.value()
                : Digits.rounded(quantity.value(), digits);
    }
}
