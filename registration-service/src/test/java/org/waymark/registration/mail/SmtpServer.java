package org.waymark.registration.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A mail server that writes down what it was told, byte by byte, and answers each recipient as a test wants. */
final class SmtpServer implements AutoCloseable {

    private static final String TAKEN = "250 2.1.5 OK";

    /** The bytes between the angle brackets, read as UTF-8. */
    final List<String> recipients = new CopyOnWriteArrayList<>();

    /** The letters that were taken, read as UTF-8. */
    final List<String> letters = new CopyOnWriteArrayList<>();

    private final ServerSocket socket;
    private final List<String> extensions;
    private volatile Function<String, String> answer = recipient -> TAKEN;
    private volatile String login = "235 2.7.0 Accepted";

    private SmtpServer(ServerSocket socket, List<String> extensions) {
        this.socket = socket;
        this.extensions = extensions;
        Thread.ofVirtual().start(this::listen);
    }

    static SmtpServer offering(String... extensions) {
        try {
            return new SmtpServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), List.of(extensions));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    void answering(Function<String, String> recipients) {
        answer = recipients;
    }

    void answeringLogins(String reply) {
        login = reply;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            InputStream in = new BufferedInputStream(client.getInputStream());
            OutputStream out = client.getOutputStream();
            say(out, "220 stand-in");
            for (byte[] line = line(in); line.length > 0; line = line(in)) {
                say(out, reply(line));
                if (starts(line, "DATA")) {
                    letters.add(letter(in));
                    say(out, "250 2.0.0 Taken");
                }
            }
        } catch (IOException e) {
            // the client has gone
        }
    }

    private String reply(byte[] line) {
        if (starts(line, "EHLO")) {
            StringBuilder hello = new StringBuilder("250-stand-in\r\n");
            extensions.forEach(
                    extension -> hello.append("250-").append(extension).append("\r\n"));
            return hello.append("250 ENHANCEDSTATUSCODES").toString();
        }
        if (starts(line, "RCPT")) {
            String text = new String(line, UTF_8);
            String recipient = text.substring(text.indexOf('<') + 1, text.lastIndexOf('>'));
            recipients.add(recipient);
            return answer.apply(recipient);
        }
        if (starts(line, "AUTH")) {
            return login;
        }
        return starts(line, "DATA") ? "354 Go on" : "250 2.0.0 OK";
    }

    private static boolean starts(byte[] line, String verb) {
        return new String(line, ISO_8859_1).toUpperCase(Locale.ROOT).startsWith(verb);
    }

    private static String letter(InputStream in) throws IOException {
        StringBuilder letter = new StringBuilder();
        for (String line = new String(line(in), UTF_8); !line.equals(".\r\n"); line = new String(line(in), UTF_8)) {
            letter.append(line);
        }
        return letter.toString();
    }

    private static byte[] line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int last = in.read();
        while (last >= 0) {
            line.write(last);
            if (last == '\n') {
                break;
            }
            last = in.read();
        }
        return line.toByteArray();
    }

    private static void say(OutputStream out, String reply) throws IOException {
        out.write((reply + "\r\n").getBytes(US_ASCII));
        out.flush();
    }
}
