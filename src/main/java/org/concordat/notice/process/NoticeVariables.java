package org.concordat.notice.process;

/** The variables of a delivery that failed. */
final class NoticeVariables {

    static final String NOTICE = "notice";
    static final String SERVICE_WAY = "serviceWay";
    static final String SERVICE_ADDRESS = "serviceAddress";
    static final String PERSONALLY_SERVED_ON = "personallyServedOn";
    static final String SERVICE_PROOF = "serviceProof";

    private NoticeVariables() {}
}
