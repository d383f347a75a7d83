/** The engine's settings, what is deployed to it and what may enter it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"alliance", "alliance :: rules", "access", "vault", "clock", "retention"})
package org.concordat.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
