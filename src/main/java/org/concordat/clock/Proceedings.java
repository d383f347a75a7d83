package org.concordat.clock;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which proceedings are under way; every room that holds some answers for its own. */
public interface Proceedings {

    /**
     * Those in some cases for whose end others wait.
     *
     * @param subject what the step that may have to wait is about; what it comes of is not waited for
     */
    List<Proceeding> underWay(Collection<String> references, @Nullable UUID subject);
}
