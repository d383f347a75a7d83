/** Disputes from report to closure: intake, triage, assessment, standstill, stages, withdrawal. */
@NullMarked
@ApplicationModule(allowedDependencies = {"alliance", "clock", "notice", "vault"})
package org.concordat.conflict;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
