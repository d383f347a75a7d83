package org.concordat.notice;

/** What notices tell the process. */
public interface NoticeProcess {

    /** A notice reached its addressee by no channel: somebody has to see to it. */
    void deliveryFailed(Notice notice);

    /** It reached them after all; nobody has to see to it any more. */
    void noticeReceived(Notice notice);
}
