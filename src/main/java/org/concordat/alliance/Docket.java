package org.concordat.alliance;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of cases with their parties: what every room asks to know whom a case concerns. */
@Service
@Transactional
public class Docket {

    private final DocketCases cases;
    private final CaseParts parts;
    private final Clock clock;

    Docket(DocketCases cases, CaseParts parts, Clock clock) {
        this.cases = cases;
        this.parts = parts;
        this.clock = clock;
    }

    /** Puts a new case on the docket. */
    public void open(String reference, UUID alliance, UUID complainant, List<UUID> respondents) {
        cases.save(new DocketCase(reference, alliance, complainant, respondents, clock.instant()));
    }

    /**
     * The case under a reference.
     *
     * @throws Unknown when there is none
     */
    public DocketCase caseOf(String reference) {
        return cases.findById(reference).orElseThrow(() -> new Unknown("case", reference));
    }

    public Set<UUID> parties(String reference) {
        return caseOf(reference).parties();
    }

    /** The cases a member is party to, newest first. */
    @Transactional(readOnly = true)
    public List<String> referencesOf(UUID member) {
        return cases.referencesOf(member);
    }

    /** The cases a person has been given a part in. */
    @Transactional(readOnly = true)
    public List<String> referencesWith(String person) {
        return parts.referencesWith(person);
    }

    /** Gives a person a part in a case, and with it the sight of its file. */
    public void givePart(String reference, String person, Role role) {
        var key = new CasePart.Key(reference, person, role);
        if (!parts.existsById(key)) {
            parts.save(new CasePart(key));
        }
    }

    public Set<Role> partsOf(String reference, String person) {
        return Set.copyOf(parts.rolesOf(reference, person));
    }
}
