package org.concordat.web.pages.rules;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.concordat.alliance.People;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.TooFar;
import org.concordat.alliance.Unknown;
import org.concordat.alliance.rules.RuleChange;
import org.concordat.alliance.rules.RuleChangeOffice;
import org.concordat.alliance.rules.RuleDeployment;
import org.concordat.alliance.rules.RuleRegister;
import org.concordat.web.RuleDesk;
import org.concordat.web.pages.words.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rules in force, and changes that wait for a second person. */
@Controller
class RulesPage {

    /** What is in force under a name. */
    record InForce(RuleDeployment rules, String main, String since, String by) {}

    private final RuleRegister register;
    private final RuleDesk desk;
    private final RuleChangeOffice changes;
    private final RuleReaders readers;
    private final People people;
    private final Clock clock;

    RulesPage(
            RuleRegister register,
            RuleDesk desk,
            RuleChangeOffice changes,
            RuleReaders readers,
            People people,
            Clock clock) {
        this.register = register;
        this.desk = desk;
        this.changes = changes;
        this.readers = readers;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/rules")
    String show(Principal principal, Model model) {
        var admitted = readers.admit(principal);
        var reader = admitted.person();
        var alliance = admitted.alliance();
        var times = new Times(alliance.zone(), clock.instant());
        model.addAttribute("alliance", alliance);
        model.addAttribute("proposes", reader.is(RuleChange.Kind.RULES.role()));
        model.addAttribute(
                "inForce",
                register.inForce(alliance.id()).stream()
                        .map(each -> inForce(each, times))
                        .toList());
        model.addAttribute(
                "changes",
                desk.changesOf(alliance).stream()
                        .map(each -> ChangeRow.of(each, reader, people, times))
                        .toList());
        return "rules";
    }

    private InForce inForce(RuleDeployment rules, Times times) {
        var by = rules.person().equals("system") ? "Concordat" : people.nameOf(rules.person());
        var proposer = rules.proposedBy();
        return new InForce(
                rules,
                main(rules),
                times.moment(rules.inForceFrom()),
                proposer == null ? by : people.nameOf(proposer) + ", approved by " + by);
    }

    /** The diagram or table after which the others are called. */
    private static String main(RuleDeployment rules) {
        var files = rules.files();
        return files.keySet().stream()
                .filter(file -> file.startsWith(rules.name() + "."))
                .findFirst()
                .orElse(files.firstKey());
    }

    @PostMapping("/rules/changes")
    String propose(
            Principal principal,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            RedirectAttributes redirect) {
        var alliance = readers.admit(principal).alliance();
        return change(
                redirect, () -> desk.propose(alliance, typed.containsKey("own"), typed.get("title"), texts(files)));
    }

    private static Map<String, String> texts(@Nullable List<MultipartFile> files) {
        var texts = new TreeMap<String, String>();
        for (var file : files == null ? List.<MultipartFile>of() : files) {
            if (!file.isEmpty()) {
                texts.put(String.valueOf(file.getOriginalFilename()), text(file));
            }
        }
        return texts;
    }

    private static String text(MultipartFile file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.getBytes()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Refusal(
                    "files",
                    file.getOriginalFilename() + " must be UTF-8, so that what is put in force is the"
                            + " file to the letter");
        } catch (IOException e) {
            throw new Refusal("files", "could not be read; try again");
        }
    }

    @PostMapping("/rules/changes/{id}/approval")
    String approve(Principal principal, @PathVariable UUID id, RedirectAttributes redirect) {
        var shown = shown(principal, id);
        return change(redirect, () -> changes.approve(shown.id()));
    }

    @PostMapping("/rules/changes/{id}/refusal")
    String refuse(
            Principal principal,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        var shown = shown(principal, id);
        return change(redirect, () -> changes.refuse(shown.id(), reason));
    }

    @PostMapping("/rules/changes/{id}/withdrawal")
    String withdraw(Principal principal, @PathVariable UUID id, RedirectAttributes redirect) {
        var shown = shown(principal, id);
        return change(redirect, () -> changes.withdraw(shown.id()));
    }

    @GetMapping(path = "/rules/changes/{id}/{file}", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    @ResponseBody
    String file(Principal principal, @PathVariable UUID id, @PathVariable String file) {
        var text = shown(principal, id).contents().get(file);
        if (text == null) {
            throw new Unknown("file", file);
        }
        return text;
    }

    private RuleChange shown(Principal principal, UUID id) {
        return desk.change(readers.admit(principal).alliance(), id);
    }

    private static String change(RedirectAttributes redirect, Runnable change) {
        try {
            change.run();
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("refused", refusal.getMessage());
        } catch (TooFar late) {
            redirect.addFlashAttribute("refused", "somebody else has just decided about this change");
        }
        return "redirect:/rules";
    }
}
