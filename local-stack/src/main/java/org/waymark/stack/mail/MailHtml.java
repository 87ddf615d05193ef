package org.waymark.stack.mail;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The page of caught mails. Nothing of a mail is taken for markup; only addresses in it become links. */
final class MailHtml {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"']+");

    private MailHtml() {}

    static String of(List<CaughtMail> mails) {
        var list = mails.isEmpty()
                ? "<p>Nothing was sent yet.</p>"
                : mails.stream().map(MailHtml::article).collect(Collectors.joining("\n"));
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Caught mails - Waymark</title>
                <style>
                :root { color-scheme: light dark; font-family: system-ui, sans-serif }
                body { max-width: 50rem; margin: 2rem auto; padding: 0 1rem }
                article { border-top: 1px solid; padding: 1rem 0 }
                h2 { font-size: 1.1rem; margin: 0 }
                pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit }
                </style>
                </head>
                <body>
                <main>
                <h1>Caught mails</h1>
                <p>Mails of the local stack are not delivered; they end here, newest first.
                The same as <a href="/mails">JSON</a>.</p>
                %s
                </main>
                </body>
                </html>
                """.formatted(list);
    }

    private static String article(CaughtMail mail) {
        var attachments = mail.attachments().isEmpty()
                ? ""
                : "<p>Attached: %s</p>".formatted(escaped(String.join(", ", mail.attachments())));
        return """
                <article>
                <h2>%s</h2>
                <p>to %s, <time datetime="%s">%s</time></p>
                <pre>%s</pre>
                %s</article>""".formatted(
                        escaped(mail.subject()),
                        escaped(mail.to()),
                        mail.received(),
                        mail.received(),
                        linked(mail.text()),
                        attachments);
    }

    private static String linked(String text) {
        var html = new StringBuilder();
        var matcher = LINK.matcher(text);
        var end = 0;
        while (matcher.find()) {
            var link = escaped(matcher.group());
            html.append(escaped(text.substring(end, matcher.start())));
            html.append("<a href=\"").append(link).append("\">").append(link).append("</a>");
            end = matcher.end();
        }
        return html.append(escaped(text.substring(end))).toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
