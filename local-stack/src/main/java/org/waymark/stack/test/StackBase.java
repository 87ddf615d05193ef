package org.waymark.stack.test;

import java.util.Optional;
import org.slf4j.LoggerFactory;
import org.waymark.stack.broker.Broker;
import org.waymark.stack.containers.Containers;
import org.waymark.stack.port.FreePorts;
import org.waymark.stack.store.Store;

/**
 * The store and the broker that tests use, whatever kind they are.
 *
 * @param storeUri MongoDB connection string without a database
 * @param bootstrapServers Kafka's addresses
 * @param stop ends what was started for it
 */
record StackBase(String storeUri, String bootstrapServers, Runnable stop) {

    static StackBase start(Optional<StackKind> chosen) {
        return chosen.map(StackBase::start).orElseGet(StackBase::whatTheMachineHas);
    }

    private static StackBase start(StackKind kind) {
        return switch (kind) {
            case EMBEDDED -> embedded();
            case CONTAINERS -> containers();
            case EXTERNAL ->
                new StackBase(StackAddress.of("waymark.stack.store"), StackAddress.of("waymark.stack.kafka"), () -> {});
        };
    }

    private static StackBase whatTheMachineHas() {
        var whyNot = Containers.whyNot();
        whyNot.ifPresent(reason ->
                LoggerFactory.getLogger(StackBase.class).info("The tests run on the embedded stack. {}", reason));
        return whyNot.isPresent() ? embedded() : containers();
    }

    private static StackBase embedded() {
        var directory = TestDirectory.create();
        var store = Store.inMemory(FreePorts.next());
        var broker = Broker.start(directory.path(), FreePorts.next());
        return new StackBase(store.uri(), broker.bootstrapServers(), () -> {
            broker.close();
            store.close();
            directory.close();
        });
    }

    private static StackBase containers() {
        var containers = Containers.start();
        return new StackBase(containers.storeUri(), containers.bootstrapServers(), containers::close);
    }
}
