package org.concordat.notice.process;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.notice.DeliveryOffice;
import org.concordat.notice.Service;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ServeNoticeAgainDelegate implements TaskListener {

    private final DeliveryOffice office;

    ServeNoticeAgainDelegate(DeliveryOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        var way = Service.Way.of((String) task.getVariable(NoticeVariables.SERVICE_WAY));
        var address = id(task, NoticeVariables.SERVICE_ADDRESS);
        var proof = id(task, NoticeVariables.SERVICE_PROOF);
        var notice = UUID.fromString((String) task.getVariable(NoticeVariables.NOTICE));
        office.serveNoticeAgain(notice, new Service(way, address, day(task), proof));
    }

    private static @Nullable UUID id(DelegateTask task, String name) {
        return Optional.ofNullable((String) task.getVariable(name))
                .map(UUID::fromString)
                .orElse(null);
    }

    private static @Nullable LocalDate day(DelegateTask task) {
        return Optional.ofNullable((Date) task.getVariable(NoticeVariables.PERSONALLY_SERVED_ON))
                .map(date -> LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC))
                .orElse(null);
    }
}
