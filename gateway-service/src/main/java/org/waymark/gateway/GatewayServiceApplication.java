package org.waymark.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class GatewayServiceApplication {

    static void main(String[] args) {
        SpringApplication.run(GatewayServiceApplication.class, args);
    }
}
