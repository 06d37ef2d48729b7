package cloud.girofle.herbier.zotero.attached;

import cloud.girofle.herbier.reference.FileReading;
import cloud.girofle.herbier.reference.FileReading.Reason;
import cloud.girofle.herbier.reference.ItemAnnotation;
import cloud.girofle.herbier.reference.Tag;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** How a reading travels from one process to the other. */
final class Wire {

    /** The longest text taken, in bytes: what is longer was never sent by a sound process. */
    private static final int LONGEST = 16 << 20;

    private static final int MOST = 100_000;

    private Wire() {}

    static void write(DataOutputStream out, FileReading reading) throws IOException {
        switch (reading) {
            case FileReading.Unreadable(Reason reason) -> {
                out.writeBoolean(false);
                text(out, reason.name());
            }
            case FileReading.Read(String text, List<ItemAnnotation> annotations) -> {
                out.writeBoolean(true);
                text(out, text);
                out.writeInt(annotations.size());
                for (ItemAnnotation each : annotations) {
                    write(out, each);
                }
            }
        }
        out.flush();
    }

    static FileReading read(DataInputStream in) throws IOException {
        if (!in.readBoolean()) {
            return new FileReading.Unreadable(Reason.valueOf(text(in)));
        }
        String text = text(in);
        int count = bounded(in.readInt(), MOST);
        List<ItemAnnotation> annotations = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            annotations.add(annotation(in));
        }
        return new FileReading.Read(text, annotations);
    }

    private static void write(DataOutputStream out, ItemAnnotation each) throws IOException {
        text(out, each.kind().name());
        for (String part :
                List.of(
                        each.localId(),
                        each.text(),
                        each.comment(),
                        each.color(),
                        each.pageLabel(),
                        each.author(),
                        each.sortIndex(),
                        each.position())) {
            text(out, part);
        }
        out.writeInt(each.tags().size());
        for (Tag tag : each.tags()) {
            text(out, tag.name());
        }
    }

    private static ItemAnnotation annotation(DataInputStream in) throws IOException {
        ItemAnnotation.Kind kind = ItemAnnotation.Kind.valueOf(text(in));
        String localId = text(in);
        String text = text(in);
        String comment = text(in);
        String color = text(in);
        String pageLabel = text(in);
        String author = text(in);
        String sortIndex = text(in);
        String position = text(in);
        int count = bounded(in.readInt(), MOST);
        List<Tag> tags = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tags.add(new Tag(text(in), false));
        }
        return new ItemAnnotation(
                localId, kind, text, comment, color, pageLabel, author, sortIndex, position, tags);
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        byte[] bytes = new byte[bounded(in.readInt(), LONGEST)];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static int bounded(int number, int most) throws IOException {
        if (number < 0 || number > most) {
            throw new IOException("not an answer");
        }
        return number;
    }
}
