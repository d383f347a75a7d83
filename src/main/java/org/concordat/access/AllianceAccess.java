package org.concordat.access;

import java.time.Instant;
import org.concordat.alliance.Alliance;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.alliance.Power;
import org.concordat.alliance.ReviewRegister;
import org.concordat.alliance.Unknown;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may know of an alliance and who may set it up: an administrator of one alliance has no power over another. */
@Service
@Transactional(readOnly = true)
public class AllianceAccess {

    private final AllianceOffice alliances;
    private final People people;

    AllianceAccess(AllianceOffice alliances, People people) {
        this.alliances = alliances;
        this.people = people;
    }

    /**
     * The alliance, for its own people and for the installation's administrators.
     *
     * @throws Unknown when there is none or the person may not know of it
     */
    public Alliance alliance(String username, String code) {
        var person = people.find(username).orElseThrow(() -> new Unknown("alliance", code));
        var alliance = alliances.alliance(code);
        if (!alliance.id().equals(person.alliance()) && !administersAll(person)) {
            throw new Unknown("alliance", code);
        }
        return alliance;
    }

    /**
     * The alliance, for auditors who may see all of its record: not for those who work for a member, who could be a party.
     *
     * @throws Unknown when there is none or the person is no such auditor
     */
    public Alliance auditedAlliance(String username, String code) {
        return people.find(username)
                .filter(person -> person.may(Power.EXPORT_THE_RECORD) && person.employer() == null)
                .map(person -> alliance(username, code))
                .orElseThrow(() -> new Unknown("alliance", code));
    }

    /**
     * What an auditor of the alliance may go through in a period; who works for a member, nothing of its cases.
     *
     * @param to the first instant after the period
     * @throws Unknown when there is no such alliance or the person is no auditor of it
     */
    public ReviewRegister.Review review(String username, String code, Instant from, Instant to) {
        var person = people.find(username)
                .filter(each -> each.may(Power.EXPORT_THE_RECORD))
                .orElseThrow(() -> new Unknown("alliance", code));
        return new ReviewRegister.Review(alliance(username, code).id(), person.employer(), from, to);
    }

    /**
     * Lets only those pass who may set up the alliance.
     *
     * @throws AccessDeniedException for anybody who is no administrator, whether the alliance exists or not
     * @throws Unknown when an administrator may not know of it
     */
    public void requireAdministratorOf(String username, String code) {
        requireAdministrator(username);
        alliance(username, code);
    }

    /**
     * Lets only those pass who may found alliances: administrators who belong to none.
     *
     * @throws AccessDeniedException for anybody else
     */
    public void requireFounder(String username) {
        if (!administersAll(requireAdministrator(username))) {
            throw new AccessDeniedException("only an administrator of the installation may found an alliance");
        }
    }

    /**
     * Lets only those pass who keep the alliance's pool of mediators.
     *
     * @throws AccessDeniedException for anybody who is neither case manager nor administrator
     * @throws Unknown when they may not know of the alliance
     */
    public void requireKeeperOf(String username, String code) {
        people.find(username)
                .filter(person -> person.may(Power.KEEP_THE_POOL))
                .orElseThrow(() -> new AccessDeniedException("only a case manager or an administrator may do this"));
        alliance(username, code);
    }

    private Person requireAdministrator(String username) {
        return people.find(username)
                .filter(person -> person.may(Power.SET_UP_THE_ALLIANCE))
                .orElseThrow(() -> new AccessDeniedException("only an administrator may do this"));
    }

    private static boolean administersAll(Person person) {
        return person.isInstaller();
    }
}
