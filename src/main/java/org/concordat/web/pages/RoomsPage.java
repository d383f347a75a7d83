package org.concordat.web.pages;

import java.io.IOException;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Unknown;
import org.concordat.alliance.Words;
import org.concordat.mediation.MediationRoom;
import org.concordat.mediation.MediationRooms;
import org.concordat.mediation.RoomOffice;
import org.concordat.mediation.RoomOffice.Content;
import org.concordat.web.ReadableItems;
import org.concordat.web.Reading;
import org.concordat.web.pages.words.Labels;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Papers are put into the rooms of a mediation, fetched and released, by those who are in them. */
@Controller
@RequestMapping("/disputes/{reference}/mediation-papers")
class RoomsPage {

    private static final int LONGEST = 20_000;

    private final Readers readers;
    private final MediationRooms rooms;
    private final RoomOffice office;
    private final ReadableItems items;
    private final int most;

    RoomsPage(
            Readers readers,
            MediationRooms rooms,
            RoomOffice office,
            ReadableItems items,
            @Value("${concordat.evidence.most}") int most) {
        this.readers = readers;
        this.rooms = rooms;
        this.office = office;
        this.items = items;
        this.most = most;
    }

    @PostMapping
    String put(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String room,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String task,
            Principal author,
            RedirectAttributes redirect)
            throws IOException {
        var reading = admit(author, reference);
        try {
            var place = room(reading, room);
            var contents = contents(text, file);
            requireSpace(reading, place, contents.size());
            office.put(reference, place, contents);
            redirect.addFlashAttribute("put", true);
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("kept", text);
            redirect.addFlashAttribute("refusedPaper", Labels.told(refusal));
        }
        return EvidencePage.back(reference, task, redirect);
    }

    private MediationRoom room(Reading reading, String code) {
        return rooms.roomsOf(reading.reference(), reading.reader()).stream()
                .filter(room -> RoomsPart.code(room).equals(code))
                .findFirst()
                .orElseThrow(() -> new Refusal("room", "must be one of yours"));
    }

    private static List<Content> contents(String text, @Nullable MultipartFile file) throws IOException {
        var contents = new ArrayList<Content>();
        if (!text.isBlank()) {
            contents.add(Content.text(Words.text("text", text, LONGEST)));
        }
        if (file != null && !file.isEmpty()) {
            var upload = Upload.of(file);
            contents.add(new Content(upload.mediaType(), upload.name(), upload.content()));
        }
        if (contents.isEmpty()) {
            throw new Refusal("text", "must not be empty; or choose a document that is not empty");
        }
        return contents;
    }

    /** Counted in each room by itself, so that a full one tells nothing of another. */
    private void requireSpace(Reading reading, MediationRoom room, int more) {
        var papers = rooms.papersOf(reading.reference(), reading.reader()).stream()
                .filter(paper -> paper.room().equals(room))
                .count();
        if (papers + more > most) {
            throw new Refusal("room", "holds " + most + " papers already, which is the most it takes");
        }
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> fetch(@PathVariable String reference, @PathVariable UUID id, Principal reader) {
        var reading = admit(reader, reference);
        var item = rooms.paper(reference, id, reading.reader()).item();
        return Downloads.of(item, items.paper(reading, item));
    }

    @PostMapping("/{id}/release")
    String release(
            @PathVariable String reference,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String task,
            Principal owner,
            RedirectAttributes redirect) {
        admit(owner, reference);
        try {
            office.release(reference, id);
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("refusedPaper", Labels.told(refusal));
        }
        return EvidencePage.back(reference, task, redirect);
    }

    private Reading admit(Principal reader, String reference) {
        var reading = readers.admit(reader.getName(), reference);
        if (rooms.roomsOf(reference, reader.getName()).isEmpty()) {
            throw new Unknown("page", reference);
        }
        return reading;
    }
}
