package org.concordat.web.pages;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import org.concordat.access.CaseAccess.Standing;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Unknown;
import org.concordat.mediation.Invitation;
import org.concordat.mediation.MediationOffice;
import org.concordat.mediation.SessionOffice;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The sessions of a mediation: taken into a calendar, or ended by a party after being asked once more. */
@Controller
class MeetingsPage {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Readers readers;
    private final CaseRights rights;
    private final CaseExcerpts excerpts;
    private final SessionOffice sessions;
    private final MediationOffice mediations;

    MeetingsPage(
            Readers readers,
            CaseRights rights,
            CaseExcerpts excerpts,
            SessionOffice sessions,
            MediationOffice mediations) {
        this.readers = readers;
        this.rights = rights;
        this.excerpts = excerpts;
        this.sessions = sessions;
        this.mediations = mediations;
    }

    @GetMapping("/disputes/{reference}/sessions.ics")
    ResponseEntity<String> calendar(@PathVariable String reference, Principal reader) {
        var fixed = known(sessions.fixedSessions(reference), reader, reference);
        return file("mediation-" + reference, SessionCalendar.of(reference, fixed));
    }

    @GetMapping("/disputes/{reference}/cancelled-sessions.ics")
    ResponseEntity<String> cancellation(@PathVariable String reference, Principal reader) {
        var cancelled = known(sessions.cancelledSessions(reference), reader, reference);
        return file("mediation-" + reference + "-cancelled", SessionCalendar.cancelling(reference, cancelled));
    }

    private List<Invitation> known(List<Invitation> meetings, Principal reader, String reference) {
        var reading = readers.admit(reader.getName(), reference);
        var known = meetings.stream()
                .filter(meeting -> reading.wasInMediation(meeting.endsAt()))
                .toList();
        if (known.isEmpty()) {
            throw new Unknown("calendar", reference);
        }
        return known;
    }

    private static ResponseEntity<String> file(String name, String calendar) {
        var attachment = ContentDisposition.attachment().filename(name + ".ics").build();
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(calendar);
    }

    @GetMapping("/disputes/{reference}/mediation-end")
    String ask(@PathVariable String reference, Principal reader, Model model) {
        var reading = readers.admit(reader.getName(), reference);
        if (!rights.mayEndMediation(reading)) {
            throw new Unknown("page", reference);
        }
        model.addAttribute("reference", reference);
        model.addAttribute("subject", excerpts.subject(reading));
        return "mediation-end";
    }

    @PostMapping("/disputes/{reference}/mediation-end")
    String end(@PathVariable String reference, Principal reader, RedirectAttributes redirect) {
        if (!readers.admit(reader.getName(), reference).is(Standing.PARTY)) {
            throw new Unknown("page", reference);
        }
        try {
            mediations.endByParty(reference);
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("refused", "The mediation " + refusal.rule() + ".");
        }
        redirect.addAttribute("reference", reference);
        return "redirect:/disputes/{reference}";
    }
}
