/** Performance-based incentives: pools of money with a share for each member, withheld and released as its standing says. */
@NullMarked
@ApplicationModule(allowedDependencies = {"alliance"})
package org.concordat.incentive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
