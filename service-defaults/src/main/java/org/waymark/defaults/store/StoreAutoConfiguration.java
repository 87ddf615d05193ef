package org.waymark.defaults.store;

import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import org.bson.codecs.Codec;
import org.bson.codecs.configuration.CodecRegistries;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.waymark.defaults.outbox.OutboxAutoConfiguration;
import org.waymark.defaults.outbox.OutboxRelay;

@AutoConfiguration(after = {MongoAutoConfiguration.class, OutboxAutoConfiguration.class})
@ConditionalOnClass(MongoClient.class)
@EnableConfigurationProperties(StoreSettings.class)
class StoreAutoConfiguration {

    private static final int SELECTION_SECONDS = 5;

    /** What is acknowledged is on the disks of a majority. A service's own codecs come before the driver's. */
    @Bean
    MongoClientSettingsBuilderCustomizer durableWrites(ObjectProvider<Codec<?>> codecs) {
        return settings -> settings.writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .retryWrites(false)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(SELECTION_SECONDS, TimeUnit.SECONDS))
                .codecRegistry(CodecRegistries.fromRegistries(
                        CodecRegistries.fromProviders(new IdentifierCodecs()),
                        CodecRegistries.fromCodecs(codecs.stream().toList()),
                        CodecRegistries.fromCodecs(
                                new LocalizedTextCodec(),
                                new RelativeDateCodec(),
                                new TextCodec<>(ZoneId.class, ZoneId::of),
                                new TextCodec<>(LocalTime.class, LocalTime::parse)),
                        MongoClientSettings.getDefaultCodecRegistry()));
    }

    @Bean
    MongoDatabase database(MongoClient client, StoreSettings settings) {
        return client.getDatabase(settings.database());
    }

    @Bean
    @ConditionalOnBean(OutboxRelay.class)
    AggregateCollections aggregateCollections(MongoDatabase database, OutboxRelay relay) {
        return new AggregateCollections(database, relay);
    }
}
