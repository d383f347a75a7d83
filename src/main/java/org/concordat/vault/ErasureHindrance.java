package org.concordat.vault;

import java.util.Optional;
import org.concordat.alliance.Refusal;

/** What may forbid that the content of a case is erased, beside what still goes on in it. */
public interface ErasureHindrance {

    Optional<Refusal> againstErasing(String reference);
}
