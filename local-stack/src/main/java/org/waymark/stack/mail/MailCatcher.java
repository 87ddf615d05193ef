package org.waymark.stack.mail;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.UserImpl;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Takes mail for every address on the loopback address and keeps the last of it for as long as it runs. */
public final class MailCatcher implements AutoCloseable {

    static {
        // said here, it is not looked for in all jars at each part of each mail
        System.setProperty("jakarta.mail.util.StreamProvider", "org.eclipse.angus.mail.util.MailStreamProvider");
    }

    private final Deque<CaughtMail> mails = new ArrayDeque<>();
    private final GreenMail server;
    private final int kept;
    private final Clock clock;

    private MailCatcher(GreenMail server, int kept, Clock clock) {
        this.server = server;
        this.kept = kept;
        this.clock = clock;
    }

    /**
     * Listens for SMTP; port 0 takes a free one.
     *
     * @param kept the older of more mails than these are forgotten
     */
    public static MailCatcher start(int port, int kept) {
        return start(new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP)), kept);
    }

    static MailCatcher start(GreenMail server, int kept) {
        var catcher = new MailCatcher(server, kept, Clock.systemUTC());
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

    /** What was caught last, newest first. */
    public List<CaughtMail> mails() {
        synchronized (mails) {
            return List.copyOf(mails);
        }
    }

    /** What this address got, newest first. */
    public List<CaughtMail> to(String address) {
        return mails().stream()
                .filter(mail -> mail.to().equalsIgnoreCase(address))
                .toList();
    }

    @Override
    public void close() {
        server.stop();
    }

    private void keep(MovingMessage message, String to) throws MessagingException {
        var mail = CaughtMail.of(message.getMessage(), to, clock.instant());
        synchronized (mails) {
            mails.addFirst(mail);
            if (mails.size() > kept) {
                mails.removeLast();
            }
        }
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
