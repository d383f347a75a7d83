/** Diagrams as pictures: read from their interchange, drawn as SVG, marked with the path that was walked. */
@NullMarked
@NamedInterface("diagram")
package org.concordat.audit.diagram;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
