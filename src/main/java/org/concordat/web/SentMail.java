package org.concordat.web;

import java.util.List;
import java.util.UUID;
import org.concordat.notice.NoticeMail;
import org.jspecify.annotations.Nullable;

/** Mail to look at, where none leaves the house. */
public interface SentMail {

    /**
     * The latest about cases of an alliance.
     *
     * @param except the member whose own cases are left out, if any
     */
    List<NoticeMail> latest(UUID alliance, @Nullable UUID except);
}
