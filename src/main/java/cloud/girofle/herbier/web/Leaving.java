package cloud.girofle.herbier.web;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.NetworkConnector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the site closes: nobody is let in any more (503 to those whose connection is open), and what
 * was begun is finished, up to a limit of time.
 */
final class Leaving {

    private static final Logger LOG = LoggerFactory.getLogger(Leaving.class);

    /** Who is slower than that has to ask again. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Server server;
    private final GracefulHandler handler = new GracefulHandler();

    private Leaving(Server server) {
        this.server = server;
    }

    /** Counts what is under way on a server, before all else that it does. */
    static Leaving of(Server server) {
        Leaving leaving = new Leaving(server);
        Handler rest = server.getHandler();
        if (rest != null) {
            leaving.handler.setHandler(rest);
        }
        server.setHandler(leaving.handler);
        return leaving;
    }

    /** Returns once all that was begun is finished, or takes too long. */
    void await() {
        for (Connector connector : server.getConnectors()) {
            if (connector instanceof NetworkConnector network) {
                network.close();
            }
        }
        try {
            handler.shutdown().get(LONGEST.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            LOG.warn(
                    "{} requests were not finished after {} s, and are cut off",
                    handler.getCurrentRequestCount(),
                    LONGEST.toSeconds());
        } catch (ExecutionException e) {
            LOG.warn("Requests under way could not be waited for", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
