package cloud.girofle.herbier.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutlineTest {

    @Test
    void theHighestHeadingsStandUnderTheTitleAndEachIsLedTo() {
        Outline outline =
                Outline.of("<h4>Où ?</h4><p id=\"p-ou\">x</p><h5>Là</h5><h4>Où&nbsp;?</h4>");
        assertThat(outline.headings())
                .containsExactly(
                        new Outline.Heading("p-ou-2", "Où ?", 2),
                        new Outline.Heading("p-la", "Là", 3),
                        new Outline.Heading("p-ou-3", "Où ?", 2));
        assertThat(outline.html()).contains("<h2 id=\"p-ou-2\">Où ?</h2>", "<h3 id=\"p-la\">");
        assertThat(outline.contents()).isEmpty();
    }

    @Test
    void aLongTextHasContents() {
        Outline outline = Outline.of("<h3>Un</h3><h4>Deux</h4><h4>Trois</h4><h3>Quatre</h3>");
        assertThat(outline.contents())
                .extracting(Outline.Heading::label)
                .containsExactly("Un", "Quatre");
    }
}
