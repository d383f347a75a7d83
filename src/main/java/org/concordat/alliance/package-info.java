/** Alliances with their members, seats, people and charter; the docket of their cases and the record of every outcome. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.concordat.alliance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
