package cloud.girofle.herbier.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names for addresses, on file systems that know neither case nor many characters. */
class FileNamesTest {

    @ParameterizedTest
    @CsvSource({
        "/, true, index.html",
        "/en, true, en/index.html",
        "/auteurs?lettre=a&page=2, true, auteurs/lettre-a/page-2/index.html",
        "/references/ABCD2345.bib, false, references/ABCD2345.bib",
        "/collections/girofle/~23c_3, true, collections/girofle/~23c_3/index.html",
        "/themes/%C3%A9t%C3%A9, true, themes/~c3~a9t~c3~a9/index.html",
        "/themes/a%3Ab%2F..%2Fc, true, themes/a~3ab~2f..~2fc/index.html",
        "/themes/con, true, themes/~con/index.html",
        "/notes/lpt1.md, false, notes/~lpt1.md",
        "/notes/fin., true, notes/fin.~/index.html",
        "/notes/100%, true, notes/100~25/index.html"
    })
    void anAddressIsAPath(String address, boolean page, String file) {
        FileNames names = new FileNames(List.of(address), page ? Set.of(address) : Set.of());
        assertThat(names.find(address)).contains(file);
    }

    @Test
    void noTwoDifferByCaseAlone() {
        Set<String> addresses =
                new TreeSet<>(
                        List.of("/collections/Web", "/collections/web", "/a.B.bib", "/a.b.bib"));
        FileNames names = new FileNames(addresses, Set.of("/collections/Web", "/collections/web"));
        Set<String> files = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        addresses.forEach(address -> files.add(names.find(address).orElseThrow()));
        assertThat(files).hasSize(4).contains("collections/Web/index.html", "a.B.bib");
    }

    @Test
    void aLongNameIsCutAndStaysItsOwn() {
        String one = "/notes/" + "a".repeat(300);
        String other = one + "b";
        FileNames names = new FileNames(List.of(one, other), Set.of(one, other));
        assertThat(names.find(one).orElseThrow()).hasSizeLessThan(160);
        assertThat(names.find(one)).isNotEqualTo(names.find(other));
    }

    @ParameterizedTest
    @CsvSource({
        "index.html, auteurs/index.html, auteurs/index.html",
        "auteurs/x/index.html, auteurs/index.html, ../index.html",
        "auteurs/index.html, index.html, ../index.html",
        "en/a/index.html, a/index.html, ../../a/index.html",
        "a/index.html, a/index.html, index.html"
    })
    void oneFileLeadsToAnother(String from, String to, String link) {
        assertThat(FileNames.between(from, to)).isEqualTo(link);
    }
}
