/** What goes up: the committees' resolutions, the board's motions, ballots and their count. */
@NullMarked
@ApplicationModule(allowedDependencies = {"alliance", "clock", "notice", "objection", "vault"})
package org.concordat.escalation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
