/** Messages with legal effect: to whom, about what, when they were served. */
@NullMarked
@ApplicationModule(allowedDependencies = {"alliance", "clock", "vault"})
package org.concordat.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
