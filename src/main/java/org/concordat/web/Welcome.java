package org.concordat.web;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says where everything is, once it is up. */
@Component
class Welcome {

    private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

    private final List<WelcomeNote> notes;

    Welcome(ObjectProvider<WelcomeNote> notes) {
        this.notes = notes.orderedStream().toList();
    }

    @EventListener
    void sayWhereEverythingIs(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof ServletWebServerApplicationContext server) {
            LOG.info(block("http://localhost:" + server.getWebServer().getPort()));
        }
    }

    private String block(String address) {
        var lines = new ArrayList<>(List.of(
                "Concordat is up",
                "",
                "Start here      " + address + "/",
                "Tasklist        " + address + "/camunda/app/tasklist/default/",
                "Cockpit         " + address + "/camunda/app/cockpit/default/",
                "Admin           " + address + "/camunda/app/admin/default/",
                "HTTP API        " + address + "/swagger-ui.html"));
        notes.forEach(note -> lines.addAll(note.lines()));
        var rule = "-".repeat(92);
        return "\n" + rule + "\n  " + String.join("\n  ", lines) + "\n" + rule;
    }
}
