package cloud.girofle.herbier.curation;

import cloud.girofle.herbier.curation.BrokenThesaurusException.Kind;
import cloud.girofle.herbier.knowledge.Thesaurus;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.helpers.ParseErrorCollector;
import org.eclipse.rdf4j.rio.turtle.TurtleParser;

/**
 * Reads {@code thesaurus.ttl}: <a href="https://www.w3.org/TR/skos-reference/">SKOS</a> in Turtle,
 * edited by hand. The last part of a concept's URI is the id of its topic; an {@code altLabel}
 * without a language is an acronym. What is harmless is understood: a concept without an English
 * name is shown under its French one, {@code narrower} says the same as {@code broader} on the
 * other side, {@code hiddenLabel} the same as {@code altLabel}; other languages and notes are
 * passed over. Its {@code definition} is plain text.
 */
public final class ThesaurusFile {

    /** Its name in the folder of what curators keep. */
    public static final String NAME = "thesaurus.ttl";

    /** The parser goes one step down its stack for each; no thesaurus comes near. */
    private static final int DEEPEST = 200;

    private static final String BASE = "urn:herbier:theme:";

    private final Path file;
    private int line = 1;

    private ThesaurusFile(Path file) {
        this.file = file;
    }

    /**
     * The thesaurus that a folder holds. Who deletes the file wants none, and gets {@link
     * Thesaurus#EMPTY}; where the very folder is not there, as when it is given wrongly, nothing is
     * known, and the answer is empty.
     *
     * @throws BrokenThesaurusException when it cannot be used
     */
    public static Optional<Thesaurus> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        Path file = folder.resolve(NAME);
        return Optional.of(Files.exists(file) ? read(file) : Thesaurus.EMPTY);
    }

    /**
     * The thesaurus of a file, its topics in the order of the file.
     *
     * @throws BrokenThesaurusException when it cannot be used
     */
    public static Thesaurus read(Path file) {
        return new ThesaurusFile(file).read();
    }

    /** A thesaurus as such a file has it: read again, it is the same. */
    public static String write(Thesaurus thesaurus) {
        return Turtle.of(thesaurus, BASE);
    }

    private Thesaurus read() {
        String text = text();
        refuseDepths(text);
        List<Said> said = parse(text);
        return new Concepts(file, said).thesaurus();
    }

    private String text() {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw broken(Kind.UNREADABLE, e.toString());
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        try {
            String text = decoder.decode(in).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            for (int i = 0; i < in.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            throw broken(Kind.NOT_UTF8);
        }
    }

    /** Counts brackets, those in texts too: a sound file closes them sooner or later. */
    private void refuseDepths(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ("([<".indexOf(c) >= 0) {
                depth++;
            } else if (")]>".indexOf(c) >= 0) {
                depth = Math.max(0, depth - 1);
            }
            line += c == '\n' ? 1 : 0;
            if (depth > DEEPEST) {
                throw broken(Kind.SYNTAX, "brackets in brackets: " + depth);
            }
        }
        line = 1;
    }

    private List<Said> parse(String text) {
        List<Said> said = new ArrayList<>();
        TurtleParser parser = new TurtleParser();
        parser.setParseErrorListener(new ParseErrorCollector()); // Else it speaks to the log.
        parser.setParseLocationListener((at, column) -> line = (int) at);
        parser.setRDFHandler(
                new AbstractRDFHandler() {
                    @Override
                    public void handleStatement(Statement statement) {
                        if (statement.getSubject() instanceof IRI subject) {
                            said.add(
                                    new Said(
                                            line,
                                            subject,
                                            statement.getPredicate(),
                                            statement.getObject()));
                        }
                    }
                });
        try {
            parser.parse(new StringReader(text), BASE);
            return said;
        } catch (RDFParseException e) {
            int last = Math.max(1, (int) text.lines().count());
            line = e.getLineNumber() > 0 ? (int) e.getLineNumber() : last;
            String words = String.valueOf(e.getMessage());
            throw broken(Kind.SYNTAX, words.replaceFirst(" \\[line \\d+]$", ""));
        } catch (IOException e) {
            throw broken(Kind.UNREADABLE, e.toString());
        }
    }

    private BrokenThesaurusException broken(Kind kind, String... details) {
        return new BrokenThesaurusException(file, line, kind, details);
    }
}
