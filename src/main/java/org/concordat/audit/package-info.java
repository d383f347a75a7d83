/** What auditors read of how a case went: the record beside the engine's own history. */
@NullMarked
@ApplicationModule(allowedDependencies = {"alliance"})
package org.concordat.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
