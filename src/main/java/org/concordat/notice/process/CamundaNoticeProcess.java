package org.concordat.notice.process;

import org.camunda.bpm.engine.RuntimeService;
import org.concordat.alliance.OfficeAuthority;
import org.concordat.notice.Notice;
import org.concordat.notice.NoticeProcess;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

@Component
class CamundaNoticeProcess implements NoticeProcess {

    private static final String DELIVERY_FAILED = "notice.deliveryFailed";
    private static final String NOTICE_RECEIVED = "notice.noticeReceived";

    private final RuntimeService runtime;
    private final OfficeAuthority authority;

    CamundaNoticeProcess(@Lazy RuntimeService runtime, OfficeAuthority authority) {
        this.runtime = runtime;
        this.authority = authority;
    }

    @Override
    public void deliveryFailed(Notice notice) {
        authority.act(() -> runtime.createMessageCorrelation(DELIVERY_FAILED)
                .withoutTenantId()
                .processInstanceBusinessKey(notice.reference())
                .setVariable(NoticeVariables.NOTICE, notice.id().toString())
                .correlateStartMessage());
    }

    @Override
    public void noticeReceived(Notice notice) {
        authority.act(() -> runtime.createMessageCorrelation(NOTICE_RECEIVED)
                .processInstanceBusinessKey(notice.reference())
                .processInstanceVariableEquals(
                        NoticeVariables.NOTICE, notice.id().toString())
                .correlateAll());
    }
}
