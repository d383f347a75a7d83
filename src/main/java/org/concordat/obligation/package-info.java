/** What was agreed or ordered, tracked until it is kept or broken. */
@NullMarked
@ApplicationModule(allowedDependencies = {"alliance", "clock", "notice", "vault"})
package org.concordat.obligation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
