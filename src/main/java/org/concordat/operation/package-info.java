/** What those who run the engine do to cases from outside of their diagrams, and why. */
@NullMarked
@ApplicationModule(allowedDependencies = {"alliance", "vault"})
package org.concordat.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
