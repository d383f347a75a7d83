/** Deadlines: which rule they follow, how days are counted, and what happens when one runs out. */
@NullMarked
@ApplicationModule(allowedDependencies = {"alliance"})
package org.concordat.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
