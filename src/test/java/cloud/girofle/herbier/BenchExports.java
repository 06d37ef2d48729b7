package cloud.girofle.herbier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Made-up references for the benchmark, as many as wanted, written as the formats' exporters write
 * them. Their words are those of the project's own sources and pages, so that they fold, stem and
 * repeat as real ones do; the same number gives the same reference, always.
 */
final class BenchExports {

    /** A work, before any format. */
    record Work(
            String id,
            String type,
            String title,
            String summary,
            List<String> families,
            List<String> givens,
            int year,
            int month,
            String container,
            String doi,
            String url,
            String language,
            List<String> tags) {

        Work titled(String other) {
            return new Work(
                    id, type, other, summary, families, givens, year, month, container, doi, url,
                    language, tags);
        }
    }

    /** Five journal articles for two of each other kind, about as in real libraries. */
    private static final List<String> TYPES =
            List.of(
                    "article-journal",
                    "article-journal",
                    "article-journal",
                    "article-journal",
                    "article-journal",
                    "book",
                    "book",
                    "report",
                    "report",
                    "webpage",
                    "webpage");

    private final List<String> words;

    private BenchExports(List<String> words) {
        this.words = List.copyOf(words);
    }

    /** With the words of the project standing in that folder. */
    static BenchExports of(Path project) throws IOException {
        try (Stream<Path> imports = Files.walk(project.resolve("import"));
                Stream<Path> content = Files.walk(project.resolve("content"))) {
            return new BenchExports(
                    List.copyOf(
                            Stream.concat(imports, content)
                                    .filter(Files::isRegularFile)
                                    .flatMap(BenchExports::words)
                                    .collect(Collectors.toCollection(TreeSet::new))));
        }
    }

    private static Stream<String> words(Path file) {
        try {
            return Stream.of(Files.readString(file).split("[^\\p{L}’'-]+", -1))
                    .filter(word -> word.length() > 2 && Character.isLetter(word.charAt(0)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first so many works. */
    List<Work> works(int count) {
        return IntStream.range(0, count).mapToObj(this::work).toList();
    }

    /** The same works, one in a hundred under another title. */
    static List<Work> changed(List<Work> works) {
        List<Work> changed = new ArrayList<>(works);
        for (int i = 0; i < works.size(); i += 100) {
            changed.set(i, works.get(i).titled(works.get(i).title() + ", seconde édition"));
        }
        return changed;
    }

    /** The work of that number. */
    Work work(int number) {
        Random random = new Random(number);
        String type = TYPES.get(random.nextInt(TYPES.size()));
        boolean article = type.equals("article-journal");
        int people = random.nextInt(4) + 1;
        String id = "%s%d%s".formatted(word(random), 1990 + random.nextInt(36), number);
        return new Work(
                id.toLowerCase(Locale.ROOT),
                type,
                sentence(random, 5 + random.nextInt(8)),
                random.nextInt(10) < 6 ? sentence(random, 60 + random.nextInt(80)) : "",
                names(random, people),
                names(random, people),
                1990 + random.nextInt(36),
                random.nextInt(13),
                article ? "Revue " + sentence(random, 2) : sentence(random, 2),
                article && random.nextInt(10) < 8
                        ? "10.1%03d/herbier.%d".formatted(number % 999, number)
                        : "",
                "https://www.example.org/%s/%d".formatted(type, number),
                random.nextInt(10) < 7 ? "fr" : "en",
                IntStream.range(0, random.nextInt(6)).mapToObj(i -> word(random)).toList());
    }

    private List<String> names(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    String word = word(random);
                    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
                })
                .toList();
    }

    /** Frequent words are frequent: as the square of their rank, about as in a language. */
    private String word(Random random) {
        double at = random.nextDouble();
        return words.get((int) (at * at * words.size()));
    }

    private String sentence(Random random, int length) {
        return IntStream.range(0, length)
                .mapToObj(i -> word(random))
                .collect(Collectors.joining(" "));
    }
}
