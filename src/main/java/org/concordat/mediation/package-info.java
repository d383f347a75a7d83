/** Mediations: the mediator, the sessions, the settlement every party signs. */
@NullMarked
@ApplicationModule(allowedDependencies = {"alliance", "clock", "notice", "objection", "vault"})
package org.concordat.mediation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
