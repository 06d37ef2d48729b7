package cloud.girofle.herbier.zotero.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/**
 * A file of which only so much is read, until the bound is lifted: whoever opens an archive reads
 * its whole table of contents into memory, however long it is and whatever it says of its length.
 * Not thread-safe.
 */
final class BoundedChannel implements SeekableByteChannel {

    /** Too much was read. */
    static final class ExceededException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private final SeekableByteChannel file;
    private long left;

    BoundedChannel(SeekableByteChannel file, long most) {
        this.file = file;
        this.left = most;
    }

    /** Lets everything be read from now on. */
    void lift() {
        left = Long.MAX_VALUE;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        int read = file.read(into);
        left -= Math.max(read, 0);
        if (left < 0) {
            throw new ExceededException();
        }
        return read;
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
        return file.write(from);
    }

    @Override
    public long position() throws IOException {
        return file.position();
    }

    @Override
    public SeekableByteChannel position(long position) throws IOException {
        file.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public SeekableByteChannel truncate(long size) throws IOException {
        file.truncate(size);
        return this;
    }

    @Override
    public boolean isOpen() {
        return file.isOpen();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
