package org.concordat.escalation;

import java.util.Set;
import org.concordat.alliance.LostRoles;
import org.concordat.alliance.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whoever is a mediator no longer is in no pool, and decides nothing as a neutral any more. */
@Service
@Transactional
class NeutralReleases implements LostRoles {

    private final Neutrals neutrals;
    private final NeutralOffice office;

    NeutralReleases(Neutrals neutrals, NeutralOffice office) {
        this.neutrals = neutrals;
        this.office = office;
    }

    @Override
    public void lost(String person, Set<Role> roles) {
        if (roles.contains(Role.MEDIATOR)) {
            neutrals.findByPersonAndEndedAtIsNull(person).forEach(office::leavePool);
        }
    }
}
