package org.concordat.web.pages;

import java.io.IOException;
import java.security.Principal;
import java.util.UUID;
import org.concordat.alliance.Refusal;
import org.concordat.web.ReadableEvidence;
import org.concordat.web.ReadableItems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Documents are filed and fetched here; never shown in the browser, where a document could act. */
@Controller
class EvidencePage {

    private final Readers readers;
    private final EvidenceDesk desk;
    private final ReadableEvidence evidence;
    private final ReadableItems items;

    EvidencePage(Readers readers, EvidenceDesk desk, ReadableEvidence evidence, ReadableItems items) {
        this.readers = readers;
        this.desk = desk;
        this.evidence = evidence;
        this.items = items;
    }

    @PostMapping("/disputes/{reference}/evidence")
    String file(
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) boolean officeOnly,
            @RequestParam(required = false) @Nullable String task,
            Principal submitter,
            RedirectAttributes redirect)
            throws IOException {
        var reading = readers.admit(submitter.getName(), reference);
        try {
            redirect.addFlashAttribute("filed", desk.file(reading, file, officeOnly));
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("refused", refusal.rule());
        }
        return back(reference, task, redirect);
    }

    static String back(String reference, @Nullable String task, RedirectAttributes redirect) {
        if (task == null) {
            redirect.addAttribute("reference", reference);
            return "redirect:/disputes/{reference}";
        }
        redirect.addAttribute("task", task);
        return "redirect:/case-file";
    }

    @GetMapping("/disputes/{reference}/evidence/{id}")
    ResponseEntity<byte[]> fetch(@PathVariable String reference, @PathVariable UUID id, Principal reader) {
        var reading = readers.admit(reader.getName(), reference);
        var item = evidence.readable(reading, id);
        return Downloads.of(item, items.document(reading, id));
    }
}
