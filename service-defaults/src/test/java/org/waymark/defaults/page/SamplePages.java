package org.waymark.defaults.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.waymark.defaults.problem.FieldError;
import org.waymark.defaults.text.LocalizedText;

/** A small servlet application with one page of each kind; its main method shows them in a browser. */
@SpringBootConfiguration
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    MessageSourceAutoConfiguration.class,
    ThymeleafAutoConfiguration.class,
    PagesAutoConfiguration.class
})
class SamplePages {

    public static void main(String... arguments) {
        var application = new SpringApplication(SamplePages.class);
        application.setDefaultProperties(Map.of("spring.messages.basename", "messages/defaults"));
        application.run(arguments);
    }

    @Controller
    static class Samples {

        @GetMapping("/uraia/brussels-2018")
        String edition(Model model) {
            model.addAttribute("start", LocalDate.of(2018, 5, 30));
            model.addAttribute("end", LocalDate.of(2018, 5, 31));
            model.addAttribute("theme", LocalizedText.of("fr", "Données ouvertes"));
            model.addAttribute(
                    "summary",
                    new LocalizedText(Map.of("en", "What cities learned.", "fr", "Ce que les villes ont appris.")));
            return "edition";
        }

        @GetMapping("/uraia/brussels-2018/register")
        String form(Model model) {
            model.addAttribute("categories", Map.of("local-government", "Local governments"));
            model.addAttribute(
                    "errors",
                    List.of(
                            new FieldError("email", "Enter an e-mail address such as ada@example.org"),
                            new FieldError("category", "Choose whom you come for")));
            return "form";
        }

        @GetMapping("/problems/{code}/{status}")
        String problem(@PathVariable String code, @PathVariable int status, Model model) {
            model.addAttribute("status", status);
            model.addAttribute("code", code);
            return "waymark/problem";
        }
    }
}
