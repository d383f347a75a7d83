package org.concordat.web;

import java.util.List;
import org.concordat.notice.NoticeMail;

/** Mail to look at, where none leaves the house. */
public interface SentMail {

    List<NoticeMail> latest();
}
