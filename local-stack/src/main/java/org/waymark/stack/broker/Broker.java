package org.waymark.stack.broker;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;
import org.waymark.stack.StackFailure;
import org.waymark.stack.port.FreePorts;

/**
 * Kafka in KRaft mode, broker and controller in one, on the loopback address. Topics exist only when somebody creates
 * them, which the services do at their start.
 */
public final class Broker implements AutoCloseable {

    private static final String CLUSTER = "WaymarkLocalStack0000A";
    private static final int NODE = 1;

    static {
        // a broker that cannot go on would otherwise take the whole process with it
        Exit.setHaltProcedure((status, message) -> stopped(message));
        Exit.setExitProcedure((status, message) -> stopped(message));
    }

    private final KafkaRaftServer server;
    private final String bootstrapServers;

    private Broker(KafkaRaftServer server, String bootstrapServers) {
        this.server = server;
        this.bootstrapServers = bootstrapServers;
    }

    /** Starts with what the directory holds from last time; an empty one is prepared. */
    public static Broker start(Path directory, int port) {
        prepare(directory);
        var settings = BrokerSettings.of(NODE, directory, port, FreePorts.next());
        var server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
        try {
            server.startup();
        } catch (RuntimeException e) {
            throw new StackFailure("Kafka did not start on port " + port + ": " + e.getMessage(), e);
        }
        return new Broker(server, "127.0.0.1:" + port);
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void prepare(Path directory) {
        try {
            new Formatter()
                    .setClusterId(CLUSTER)
                    .setNodeId(NODE)
                    .addDirectory(directory.toString())
                    .setMetadataLogDirectory(directory.toString())
                    .setControllerListenerName(BrokerSettings.CONTROLLER)
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .setIgnoreFormatted(true)
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .run();
        } catch (Exception e) {
            throw new StackFailure("Kafka's directory " + directory + " could not be prepared: " + e.getMessage(), e);
        }
    }

    private static void stopped(@Nullable String message) {
        throw new StackFailure(
                "Kafka stopped: " + (message == null ? "see its log; a full disk is the usual reason." : message));
    }
}
