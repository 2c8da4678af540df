package io.faultline.timeline.store;

import io.faultline.timeline.action.Action;
import io.faultline.timeline.database.EventTable;
import io.faultline.timeline.decision.Command;
import io.faultline.timeline.subject.RegistryEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.serialization.Serializer;

/** Axon, component by component: nothing is looked up on the class path, and nothing calls home. */
@ApplicationScoped
class AxonConfiguration {

    static {
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
    }

    @Produces
    @Singleton
    Configuration axon(
            EntityManager entities, JtaTransactions transactions, AppendLock lock, EventTable table, Clock clock) {
        Serializer serializer = new ContractSerializer();
        Configurer axon = DefaultConfigurer.defaultConfiguration(false)
                .configureTransactionManager(components -> transactions)
                .configureSerializer(components -> serializer)
                .configureEventSerializer(components -> serializer)
                .configureMessageSerializer(components -> serializer)
                .configureCorrelationDataProviders(components -> List.of())
                .registerComponent(Clock.class, components -> clock)
                .configureEmbeddedEventStore(
                        components -> new EventStorage(entities, transactions, serializer, lock, table))
                .configureAggregate(aggregate(Action.class))
                .configureAggregate(aggregate(RegistryEntry.class));
        return axon.start();
    }

    void stop(@Disposes Configuration axon) {
        axon.shutdown();
    }

    /** Commands come one after another from a single thread that holds the append lock: nothing else has to lock. */
    private static <A> AggregateConfigurer<A> aggregate(Class<A> type) {
        return AggregateConfigurer.defaultConfiguration(type)
                .configureLockFactory(components -> NullLockFactory.INSTANCE)
                .configureCommandTargetResolver(components ->
                        message -> new VersionedAggregateIdentifier(((Command) message.getPayload()).streamId(), null));
    }
}
