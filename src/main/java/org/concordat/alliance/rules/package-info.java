/** Changes of an alliance's rules: its charter, and the diagrams, forms and tables that are deployed. */
@NullMarked
@NamedInterface("rules")
package org.concordat.alliance.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
