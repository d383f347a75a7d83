/** How long what a case has left behind is kept: legal holds, and the cleaning of the engine's history. */
@NullMarked
@ApplicationModule(allowedDependencies = {"alliance", "vault"})
package org.concordat.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
