package org.concordat.notice;

import java.util.Set;
import java.util.UUID;
import org.concordat.clock.PartyNotices;
import org.springframework.stereotype.Component;

/** Serves what parties are told about clocks. */
@Component
class ClockNotices implements PartyNotices {

    private final NoticeOffice notices;

    ClockNotices(NoticeOffice notices) {
        this.notices = notices;
    }

    @Override
    public void informationAsked(String reference, UUID party) {
        notices.serve(reference, party, Notice.Template.INFORMATION_ASKED);
    }

    @Override
    public void extensionAsked(String reference, UUID party) {
        notices.serve(reference, party, Notice.Template.EXTENSION_ASKED);
    }

    @Override
    public void extensionGranted(String reference) {
        notices.serveInformed(reference, Notice.Template.EXTENSION_GRANTED);
    }

    @Override
    public void extensionRefused(String reference) {
        notices.serveInformed(reference, Notice.Template.EXTENSION_REFUSED);
    }

    @Override
    public Set<UUID> informed(String reference) {
        return notices.informed(reference);
    }
}
