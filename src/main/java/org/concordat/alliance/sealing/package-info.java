/** Seals what has been entered into each alliance's Merkle tree, signs its heads and has them kept outside. */
@NullMarked
@NamedInterface("sealing")
package org.concordat.alliance.sealing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
