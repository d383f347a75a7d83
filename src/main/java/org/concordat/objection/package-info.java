/** What parties have against a person who is to mediate or to decide. */
@NullMarked
@ApplicationModule(allowedDependencies = {"alliance", "notice"})
package org.concordat.objection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
