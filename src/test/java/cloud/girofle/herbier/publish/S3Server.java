package cloud.girofle.herbier.publish;

import java.net.URI;
import org.gaul.s3proxy.AccessGrant;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;

/** S3Proxy, on a free port, keeping what it is sent in memory; it checks who signs. */
public final class S3Server implements AutoCloseable {

    public static final String KEY = "cle";
    public static final String SECRET = "secret-de-la-cle";

    private final S3Proxy server;

    private S3Server(S3Proxy server) {
        this.server = server;
    }

    /** One with that bucket. */
    public static S3Server with(String bucket) {
        TransientNio2BlobStore store = new TransientNio2BlobStore();
        var unused = store.createContainer(bucket);
        S3Proxy server =
                S3Proxy.builder()
                        .blobStore(store)
                        .endpoint(URI.create("http://127.0.0.1:0"))
                        .awsAuthentication(AuthenticationType.AWS_V4, KEY, SECRET)
                        .build();
        server.setBlobStoreLocator((identity, container, blob) -> new AccessGrant(SECRET, store));
        try {
            server.start();
        } catch (Exception e) { // It says no more than that.
            throw new IllegalStateException(e);
        }
        return new S3Server(server);
    }

    /** Where it is, without a last slash. */
    public String address() {
        return "http://127.0.0.1:" + server.getPort();
    }

    Bucket.Access access() {
        return new Bucket.Access(address(), "garage", KEY, SECRET);
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) { // It says no more than that.
            throw new IllegalStateException(e);
        }
    }
}
