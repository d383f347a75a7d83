/** What lets anybody check a sealed record: canonical texts, the Merkle tree over them, signed heads. Needs no database. */
@NullMarked
@NamedInterface("proof")
package org.concordat.alliance.proof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
