package org.waymark.event;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class EventServiceApplication {

    static void main(String[] args) {
        SpringApplication.run(EventServiceApplication.class, args);
    }
}
