package org.waymark.registration.mail;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Provider;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.URLName;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A way to a mail server that writes down what is done with it; public, since the mail API makes it by its name. */
public final class CountingTransport extends Transport {

    static final List<String> CONNECTIONS = new CopyOnWriteArrayList<>();
    static final List<String> CARRIED = new CopyOnWriteArrayList<>();

    public CountingTransport(Session session, URLName name) {
        super(session, name);
    }

    /** A server of which nothing is written down yet. */
    static JavaMailSenderImpl server() throws MessagingException {
        CONNECTIONS.clear();
        CARRIED.clear();
        Session session = Session.getInstance(new Properties());
        session.setProvider(
                new Provider(Provider.Type.TRANSPORT, "counting", CountingTransport.class.getName(), "Waymark", "1"));
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setSession(session);
        server.setProtocol("counting");
        server.setHost("mail.example.org");
        return server;
    }

    @Override
    protected boolean protocolConnect(String host, int port, String user, String password) {
        CONNECTIONS.add("open");
        return true;
    }

    @Override
    public void sendMessage(Message letter, Address[] to) throws MessagingException {
        if ("refused".equals(letter.getSubject())) {
            throw new MessagingException("refused");
        }
        CARRIED.add(letter.getHeader("Message-ID")[0]);
    }

    @Override
    public synchronized void close() throws MessagingException {
        CONNECTIONS.add("closed");
        super.close();
    }
}
