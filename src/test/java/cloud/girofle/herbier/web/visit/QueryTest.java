package cloud.girofle.herbier.web.visit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QueryTest {

    @Test
    void readsWhatAFormSends() {
        Query query = Query.parse("q=effet+rebond&type=report&type=book");
        assertThat(query.find("q")).contains("effet rebond");
        assertThat(query.all("type")).containsExactly("report", "book");
    }

    @Test
    void leavesOutBlankAndRepeatedValues() {
        Query query = Query.parse("q=+&type=&type=book&type=book&&=x");
        assertThat(query.find("q")).isEmpty();
        assertThat(query.all("type")).containsExactly("book");
    }

    @Test
    void takesAnyMangledText() {
        assertThat(Query.parse("q=100%").find("q")).contains("100%");
        assertThat(Query.parse("q=%zz").find("q")).contains("%zz");
        assertThat(Query.parse("q=%FF").find("q")).contains("\uFFFD");
        assertThat(Query.parse("q").find("q")).isEmpty();
        assertThat(Query.parse("").find("q")).isEmpty();
    }
}
