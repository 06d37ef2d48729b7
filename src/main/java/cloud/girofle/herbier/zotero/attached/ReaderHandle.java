package cloud.girofle.herbier.zotero.attached;

import cloud.girofle.herbier.reference.FileFormat;
import cloud.girofle.herbier.reference.FileReading;
import cloud.girofle.herbier.reference.FileReading.Reason;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A {@link ReadingProcess} seen from outside. Not thread-safe. */
final class ReaderHandle implements AutoCloseable {

    /** A class of each library that the process needs; it gets no more of the program. */
    private static final List<String> NEEDED =
            List.of(
                    "cloud/girofle/herbier/zotero/attached/ReadingProcess.class",
                    "org/apache/pdfbox/Loader.class",
                    "org/apache/pdfbox/io/IOUtils.class",
                    "org/apache/fontbox/FontBoxFont.class",
                    "org/apache/commons/logging/LogFactory.class",
                    "org/jsoup/Jsoup.class",
                    "tools/jackson/databind/json/JsonMapper.class",
                    "tools/jackson/core/JsonParser.class",
                    "com/fasterxml/jackson/annotation/JsonSetter.class");

    private final Process process;
    private final DataOutputStream questions;
    private final DataInputStream answers;
    private final ReadingLimits limits;

    private ReaderHandle(Process process, ReadingLimits limits) {
        this.process = process;
        this.questions = new DataOutputStream(process.getOutputStream());
        this.answers = new DataInputStream(process.getInputStream());
        this.limits = limits;
    }

    /** Starts a process, by the Java that runs this one. */
    static ReaderHandle start(ReadingLimits limits) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + limits.megabytes() + "m");
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-XX:+UseSerialGC");
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-Djava.awt.headless=true");
        command.add("-cp");
        command.add(classPath());
        command.add(ReadingProcess.class.getName());
        command.add(String.valueOf(limits.pages()));
        command.add(String.valueOf(limits.characters()));
        command.add(String.valueOf(limits.enough().toMillis()));
        command.add(String.valueOf(limits.time().toMillis()));
        try {
            return new ReaderHandle(
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start(),
                    limits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it can be asked again. */
    boolean isSound() {
        return process.isAlive();
    }

    /** Has a file read; the process is killed when that takes too long. */
    FileReading read(Path file, FileFormat format) {
        FutureTask<FileReading> reading =
                new FutureTask<>(() -> {
                    questions.writeUTF(file.toAbsolutePath().toString());
                    questions.writeUTF(format.name());
                    questions.flush();
                    return Wire.read(answers);
                });
        Thread.ofVirtual().name("attached-reader").start(reading);
        try {
            return reading.get(limits.time().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            close();
            return new FileReading.Unreadable(Reason.TOO_SLOW);
        } catch (ExecutionException e) {
            // It died, or answers nonsense: either way this file broke it.
            close();
            return new FileReading.Unreadable(Reason.TOO_HEAVY);
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a file was read", e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** Found without loading any of these classes here. */
    private static String classPath() {
        Set<String> places = new LinkedHashSet<>();
        for (String needed : NEEDED) {
            URL found = ReaderHandle.class.getClassLoader().getResource(needed);
            if (found == null) {
                throw new IllegalStateException("not on the class path: " + needed);
            }
            places.add(place(found.toString(), needed));
        }
        return String.join(File.pathSeparator, places);
    }

    private static String place(String url, String resource) {
        String root = url.substring(0, url.length() - resource.length());
        String file = root.startsWith("jar:") ? root.substring(4, root.length() - 2) : root;
        return Path.of(URI.create(file)).toString();
    }
}
