/** What is put to the board: motions, ballots, the count. */
@NullMarked
@ApplicationModule(allowedDependencies = {"alliance", "clock", "notice", "vault"})
package org.concordat.escalation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
