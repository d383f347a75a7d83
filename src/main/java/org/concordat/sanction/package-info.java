/** What follows when a member has not kept what it owed, from the notice to the finding. */
@NullMarked
@ApplicationModule(allowedDependencies = {"alliance", "clock", "notice", "vault"})
package org.concordat.sanction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
