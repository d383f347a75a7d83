package org.concordat.notice;

/** Takes mail out of the house. Without one, notices are served in the portal only. */
public interface MailTransport {

    /**
     * Hands a mail over; any exception but {@link Refused} means that it may work later.
     *
     * @throws Refused when the address will not take it, now or later
     */
    void send(Mail mail);

    /** The mail cannot be delivered to this address. */
    class Refused extends RuntimeException {
        public Refused(Throwable cause) {
            super(cause);
        }
    }
}
