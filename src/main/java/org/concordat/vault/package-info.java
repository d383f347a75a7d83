/** Confidential content: every free text and file a person wrote, encrypted under its case's key. */
@NullMarked
@ApplicationModule(allowedDependencies = {"alliance", "alliance :: sealing"})
package org.concordat.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
