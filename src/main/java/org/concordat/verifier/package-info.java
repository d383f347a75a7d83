/** Checks an exported record, or that of a running server, on any computer and without a database. */
@NullMarked
@ApplicationModule(allowedDependencies = {"alliance :: proof"})
package org.concordat.verifier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
