package org.concordat.web.pages;

import java.security.Principal;
import java.time.Clock;
import java.util.List;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.alliance.Power;
import org.concordat.alliance.Unknown;
import org.concordat.notice.NoticeMail;
import org.concordat.web.SentMail;
import org.concordat.web.pages.words.Times;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the mail that a demo keeps instead of sending it; elsewhere there is no such page. */
@Controller
class SentMailPage {

    private final ObjectProvider<SentMail> sent;
    private final People people;
    private final AllianceOffice alliances;
    private final Clock clock;

    SentMailPage(ObjectProvider<SentMail> sent, People people, AllianceOffice alliances, Clock clock) {
        this.sent = sent;
        this.people = people;
        this.alliances = alliances;
        this.clock = clock;
    }

    record Letter(String at, String to, String subject, String body) {}

    /** It names cases, so it is for those who run a demo's alliance. */
    static boolean isFor(Person person) {
        return person.alliance() != null && person.may(Power.READ_SENT_MAIL);
    }

    @GetMapping("/sent-mail")
    String show(Principal reader, Model model) {
        var kept = sent.getIfAvailable();
        var person = people.get(reader.getName());
        var alliance = person.alliance();
        if (kept == null || alliance == null || !isFor(person)) {
            throw new Unknown("page", "sent-mail");
        }
        var times = new Times(alliances.alliance(alliance).zone(), clock.instant());
        model.addAttribute("letters", letters(kept.latest(alliance, person.employer()), times));
        return "sent-mail";
    }

    private static List<Letter> letters(List<NoticeMail> mails, Times times) {
        return mails.stream()
                .map(mail -> new Letter(times.moment(mail.sentAt()), mail.address(), mail.subject(), mail.body()))
                .toList();
    }
}
