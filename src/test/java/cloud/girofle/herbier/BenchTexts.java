package cloud.girofle.herbier;

import cloud.girofle.herbier.BenchExports.Work;
import cloud.girofle.herbier.curation.ThesaurusFile;
import cloud.girofle.herbier.knowledge.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Retells made-up works in the words of the real bibliography, so that searches find about as much
 * among ten thousand as they do in it: titles and abstracts are runs of words of its titles, of the
 * thesaurus and of the pages, keywords are its keywords. The same number gives the same texts.
 */
final class BenchTexts {

    private final List<List<String>> sentences = new ArrayList<>();
    private final List<String> keywords = new ArrayList<>();

    private BenchTexts() {}

    /** With the words of the project standing in that folder. */
    static BenchTexts of(Path project) throws IOException {
        BenchTexts texts = new BenchTexts();
        JsonNode bibliography =
                JsonMapper.shared()
                        .readTree(project.resolve("import/girofle/girofle.json").toFile());
        for (JsonNode item : bibliography) {
            texts.add(item.path("title").stringValue(""));
            texts.add(item.path("note").stringValue(""));
            Stream.of(item.path("keyword").stringValue("").split(", ", -1))
                    .filter(keyword -> !keyword.isBlank())
                    .forEach(texts.keywords::add);
        }
        for (Topic topic : ThesaurusFile.read(project.resolve("content/thesaurus.ttl")).topics()) {
            topic.names().forEach(texts::add);
        }
        for (String page : List.of("content/a-propos.md", "content/a-propos.en.md")) {
            Stream.of(Files.readString(project.resolve(page)).split("[.!?:]\\s|\n\n", -1))
                    .forEach(texts::add);
        }
        return texts;
    }

    private void add(String sentence) {
        // What would have to be escaped in an export is left out.
        List<String> words =
                Stream.of(sentence.split("[\\s\"\\\\<>{}&]+", -1))
                        .filter(word -> !word.isBlank())
                        .toList();
        if (!words.isEmpty()) {
            sentences.add(words);
        }
    }

    /** A work with other texts; every one has a word of its own. */
    Work retold(Work work, int number) {
        Random random = new Random(number);
        String summary = work.summary().isEmpty() ? "" : text(random, 60 + random.nextInt(80));
        return new Work(
                work.id(),
                work.type(),
                text(random, 5 + random.nextInt(8)) + " n" + number,
                summary,
                work.families(),
                work.givens(),
                work.year(),
                work.month(),
                work.container(),
                work.doi(),
                work.url(),
                work.language(),
                Stream.generate(() -> keywords.get(random.nextInt(keywords.size())))
                        .limit(random.nextInt(6))
                        .distinct()
                        .toList());
    }

    private String text(Random random, int length) {
        List<String> words = new ArrayList<>();
        while (words.size() < length) {
            List<String> sentence = sentences.get(random.nextInt(sentences.size()));
            int from = random.nextInt(sentence.size());
            words.addAll(
                    sentence.subList(
                            from, Math.min(sentence.size(), from + 3 + random.nextInt(6))));
        }
        return String.join(" ", words);
    }
}
