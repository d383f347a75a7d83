/** How an alliance does, in numbers taken from its record. */
@NullMarked
@NamedInterface("figures")
package org.concordat.audit.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
