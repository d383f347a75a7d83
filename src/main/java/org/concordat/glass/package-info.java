/** The glass that auditors and administrators break to read for a time what a case withholds from them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "alliance", "notice", "vault"})
package org.concordat.glass;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
