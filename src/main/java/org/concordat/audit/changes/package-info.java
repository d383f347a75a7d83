/** What differs between two versions of a diagram, a table, a form or any other file. */
@NullMarked
@NamedInterface("changes")
package org.concordat.audit.changes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
