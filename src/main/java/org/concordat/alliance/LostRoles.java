package org.concordat.alliance;

import java.util.Set;

/** What people do in cases under a role; every room in which they do is told when they have it no longer. */
public interface LostRoles {

    /** Told before their tasks and the sight of those cases are taken. */
    void lost(String person, Set<Role> roles);
}
