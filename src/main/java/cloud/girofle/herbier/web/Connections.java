package cloud.girofle.herbier.web;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.AbstractEndPoint;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Bounds the connections of a server: how many there are, how long one is open for nothing, and how
 * slow whoever holds one may be. Jetty ends those on which nothing moves at all; a request that
 * comes a byte at a time, or an answer that is read so, would hold one for ever. Who is waited for
 * at two looks in a row, and moved next to nothing in between, is cut off: whether it is the head
 * of a request that is to come, its body, or an answer that is to be read. Thread-safe.
 */
final class Connections {

    private final Limits limits;

    Connections(Limits limits) {
        this.limits = limits;
    }

    /** Bounds those of a server that is not started yet. */
    void bound(Server server) {
        NetworkConnectionLimit most = new NetworkConnectionLimit(limits.connections(), server);
        most.setEndPointIdleTimeout(limits.crowdedIdle().toMillis());
        server.addBean(most);
        server.addEventListener(
                new LifeCycle.Listener() {
                    @Override
                    public void lifeCycleStarting(LifeCycle starting) {
                        for (Connector each : server.getConnectors()) {
                            bound((AbstractConnector) each);
                        }
                    }
                });
    }

    private void bound(AbstractConnector connector) {
        connector.setIdleTimeout(limits.idle().toMillis());
        connector.addEventListener(
                new Connection.Listener() {
                    @Override
                    public void onOpened(Connection connection) {
                        new Watched(connection, connector.getScheduler()).watch();
                    }
                });
    }

    /** One connection, looked at now and then as long as it is open. */
    private final class Watched {

        private final Connection connection;
        private final Scheduler clock;
        private boolean awaited;
        private long requests;
        private long moved;

        Watched(Connection connection, Scheduler clock) {
            this.connection = connection;
            this.clock = clock;
        }

        private void watch() {
            clock.schedule(this::look, limits.slow().toMillis(), TimeUnit.MILLISECONDS);
        }

        private void look() {
            if (!(connection.getEndPoint() instanceof AbstractEndPoint end) || !end.isOpen()) {
                return;
            }
            boolean same = connection.getMessagesIn() == requests;
            long more = connection.getBytesIn() + connection.getBytesOut() - moved;
            boolean awaits = awaits(end, same && more > 0);
            if (awaited && awaits && same && more < Limits.LEAST) {
                end.close(new TimeoutException("next to nothing moved"));
                return;
            }
            awaited = awaits;
            requests = connection.getMessagesIn();
            moved += more;
            watch();
        }

        /**
         * Whether whoever is at the other end is waited for.
         *
         * @param begun whether something came, but no whole request
         */
        private boolean awaits(AbstractEndPoint end, boolean begun) {
            boolean answering = connection.getMessagesIn() > connection.getMessagesOut();
            boolean reading = end.isFillInterested() && (answering || begun);
            return reading || end.getWriteFlusher().isPending();
        }
    }
}
