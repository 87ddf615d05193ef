package org.waymark.stack.mail;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.UserImpl;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Takes mail for every address on the loopback address and keeps it as long as it runs. */
public final class MailCatcher implements AutoCloseable {

    static {
        // said here, it is not looked for in all jars at each part of each mail
        System.setProperty("jakarta.mail.util.StreamProvider", "org.eclipse.angus.mail.util.MailStreamProvider");
    }

    private final Deque<CaughtMail> mails = new ConcurrentLinkedDeque<>();
    private final GreenMail server;
    private final Clock clock;

    private MailCatcher(GreenMail server, Clock clock) {
        this.server = server;
        this.clock = clock;
    }

    /** Listens for SMTP; port 0 takes a free one. */
    public static MailCatcher start(int port) {
        var server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        var catcher = new MailCatcher(server, Clock.systemUTC());
        server.start();
        var nobody = new Nobody(server.getManagers().getImapHostManager());
        server.getUserManager().setMessageDeliveryHandler((message, to) -> {
            catcher.keep(message, to.getEmail());
            return nobody;
        });
        return catcher;
    }

    public int port() {
        return server.getSmtp().getPort();
    }

    /** What was caught so far, newest first. */
    public List<CaughtMail> mails() {
        return List.copyOf(mails);
    }

    /** What this address got, newest first. */
    public List<CaughtMail> to(String address) {
        return mails.stream()
                .filter(mail -> mail.to().equalsIgnoreCase(address))
                .toList();
    }

    /** Frees the memory that they took. */
    public void forget() {
        mails.clear();
    }

    @Override
    public void close() {
        server.stop();
    }

    private void keep(MovingMessage message, String to) throws MessagingException {
        mails.addFirst(CaughtMail.of(message.getMessage(), to, clock.instant()));
    }

    /** The library would put each mail into a mailbox of its own as well, where nobody looks, and where it stays. */
    private static final class Nobody extends UserImpl {

        Nobody(ImapHostManager mailboxes) {
            super("nobody", "nobody", "", mailboxes);
        }

        @Override
        public void deliver(MovingMessage message) {
            // it was kept before
        }
    }
}
