package org.waymark.registration.mail;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.Clock;
import java.util.ArrayList;
import org.bson.Document;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.registration.mail.CalendarDomains.Since;

/** Notes the site's domain when it starts under it for the first time. */
@Configuration(proxyBeanMethods = false)
class CalendarDomainsConfiguration {

    private static final String SINCE = "since";

    @Bean
    CalendarDomains calendarDomains(MongoDatabase database, PublicHost host, Clock clock) {
        MongoCollection<Document> domains = database.getCollection("calendar-domains");
        domains.updateOne(eq(host.name()), setOnInsert(SINCE, clock.instant()), new UpdateOptions().upsert(true));
        return new CalendarDomains(domains.find()
                .map(one -> new Since(one.getString("_id"), one.getDate(SINCE).toInstant()))
                .into(new ArrayList<>()));
    }
}
