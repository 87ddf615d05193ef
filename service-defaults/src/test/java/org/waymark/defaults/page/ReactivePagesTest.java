package org.waymark.defaults.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.reactor.netty.autoconfigure.NettyReactiveWebServerAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.main.web-application-type=reactive",
            "spring.messages.basename=messages/defaults",
            "spring.messages.fallback-to-system-locale=false"
        })
class ReactivePagesTest {

    @LocalServerPort
    int port;

    @Test
    void theSameLayoutServesAReactiveApplication() {
        var page = new Site(port).page("/away?lang=fr");

        assertThat(page.select("html").attr("lang")).isEqualTo("fr");
        assertThat(page.select("main h1").text()).isEqualTo("Cette partie est absente pour un instant");
        assertThat(page.select(".languages a[aria-current]").attr("href")).isEqualTo("/away?lang=fr");
    }

    @Test
    void aBrowserWithoutAUsableWishGetsEnglish() {
        assertThat(new Site(port)
                        .page("/away", "Accept-Language", "%%%")
                        .select("html")
                        .attr("lang"))
                .isEqualTo("en");
    }

    @SpringBootConfiguration
    @ImportAutoConfiguration({
        NettyReactiveWebServerAutoConfiguration.class,
        HttpHandlerAutoConfiguration.class,
        WebFluxAutoConfiguration.class,
        MessageSourceAutoConfiguration.class,
        ThymeleafAutoConfiguration.class,
        PagesAutoConfiguration.class
    })
    static class Application {

        @Controller
        static class Away {

            @GetMapping("/away")
            String away(Model model) {
                model.addAttribute("status", 503);
                model.addAttribute("code", "unavailable");
                return "waymark/problem";
            }
        }
    }
}
