package cloud.girofle.herbier.web;

import cloud.girofle.herbier.web.visit.BadAddressException;
import cloud.girofle.herbier.web.visit.Form;
import cloud.girofle.herbier.web.visit.Query;
import cloud.girofle.herbier.web.visit.Sent;
import io.javalin.http.Context;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.io.EofException;

/**
 * Reads what forms send. Files go to disk as they come, never whole into memory; what is more than
 * the limit is not read at all. Thread-safe.
 */
final class Posts {

    /** The most that fields alone may weigh, in bytes, where anyone may send them. */
    private static final int LONGEST_FIELDS = 64 * 1024;

    /** The same where an account is needed: a long text, written as addresses are. */
    static final int LONGEST_WITH_ACCOUNT = 512 * 1024;

    /** What is sent again from the page of signing in weighs so much more. */
    private static final int AROUND = 64 * 1024;

    /** Parts of a form that stay in memory, in bytes: its fields. */
    private static final int SMALL_PART = 1024;

    /** The most files and fields of one form: Jetty cuts the connection over it. */
    static final int MOST_PARTS = 10_000;

    /** How much more than the limit is read and thrown away, so that the answer can be heard. */
    private static final int PATIENCE = 10;

    /** More was sent than is taken. */
    static final class TooLargeException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final Path folder;
    private final long limit;
    private final Proxies proxies;

    /**
     * Reads into a folder.
     *
     * @param folder where files are written as they come; made when needed
     * @param limit of what is sent at once, in bytes
     * @param proxies in front of the site
     */
    Posts(Path folder, long limit, Proxies proxies) {
        this.folder = folder.toAbsolutePath();
        this.limit = limit;
        this.proxies = proxies;
    }

    /** The most that fields may weigh that are sent to an address, in bytes. */
    static int longest(Routes.Route route) {
        if (route.access().role().isPresent()) {
            return LONGEST_WITH_ACCOUNT;
        }
        return CuratorRoutes.isUnder(route.path()) ? LONGEST_WITH_ACCOUNT + AROUND : LONGEST_FIELDS;
    }

    /**
     * Reads what was sent to a form.
     *
     * @param longest that its fields may weigh, in bytes
     * @throws TooLargeException when it is more than the limit
     * @throws BadAddressException when it is not what a form sends
     */
    Sent read(Context request, Form form, int longest) {
        String type = Optional.ofNullable(request.contentType()).orElse("");
        boolean files = form.takesFiles() && hasFiles(request);
        long most = files ? limit : longest;
        long length = request.req().getContentLengthLong();
        if (length < 0 || (!files && !type.startsWith("application/x-www-form-urlencoded"))) {
            throw new BadAddressException("error.notAForm");
        }
        try {
            if (length > most) {
                drain(request, most * PATIENCE);
                throw new TooLargeException();
            }
            return files
                    ? parts(request)
                    : new Sent(fields(request, longest), List.of(), sender(request));
        } catch (EofException e) {
            throw new BadAddressException("error.notAForm"); // It ends before its end.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether files may come with what is sent. */
    static boolean hasFiles(Context request) {
        return Optional.ofNullable(request.contentType())
                .filter(type -> type.startsWith("multipart/form-data"))
                .isPresent();
    }

    /** Reads what was sent, and keeps nothing of it. */
    void ignore(Context request) {
        try {
            drain(request, limit);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Sent.Sender sender(Context request) {
        return new Sent.Sender(
                ClientAddress.of(request, proxies),
                Optional.ofNullable(request.header("User-Agent")).orElse(""));
    }

    private static Query fields(Context request, int longest) throws IOException {
        return Query.parse(
                new String(
                        request.req().getInputStream().readNBytes(longest),
                        StandardCharsets.US_ASCII));
    }

    private Sent parts(Context request) throws IOException {
        Files.createDirectories(folder);
        request.req()
                .setAttribute(
                        "org.eclipse.jetty.multipartConfig",
                        new MultipartConfigElement(folder.toString(), limit, limit, SMALL_PART));
        StringBuilder fields = new StringBuilder();
        List<Sent.SentFile> files = new ArrayList<>();
        try {
            for (Part part : request.req().getParts()) {
                if (part.getSubmittedFileName() == null) {
                    fields.append('&').append(field(part));
                } else if (!part.getSubmittedFileName().isEmpty()) {
                    files.add(new PartFile(part));
                }
            }
        } catch (ServletException e) {
            throw new BadAddressException("error.notAForm");
        }
        return new Sent(Query.parse(fields.toString()), files, sender(request));
    }

    /** A field, as an address would write it. */
    private static String field(Part part) throws IOException {
        try (InputStream in = part.getInputStream()) {
            if (part.getSize() > LONGEST_FIELDS) {
                throw new BadAddressException("error.tooMuchText", LONGEST_FIELDS / 1024);
            }
            String value = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return encoded(part.getName()) + "=" + encoded(value);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A browser that is cut off while it sends shows its own error and not our answer. */
    private static void drain(Context request, long most) throws IOException {
        byte[] buffer = new byte[SMALL_PART * 64];
        InputStream in = request.req().getInputStream();
        long left = most;
        int read = in.read(buffer);
        while (read >= 0 && left > 0) {
            left -= read;
            read = in.read(buffer);
        }
    }

    /** A file that came as a part of a form. */
    private record PartFile(Part part) implements Sent.SentFile {

        @Override
        public String name() {
            return String.valueOf(part.getSubmittedFileName());
        }

        @Override
        public long size() {
            return part.getSize();
        }

        @Override
        public void moveTo(Path place) {
            try {
                part.write(place.toAbsolutePath().toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
