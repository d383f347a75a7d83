/** Who may sign in and who may see which case. */
@NullMarked
@ApplicationModule(allowedDependencies = {"alliance"})
package org.concordat.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
