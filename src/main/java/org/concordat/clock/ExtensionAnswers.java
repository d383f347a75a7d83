package org.concordat.clock;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ExtensionAnswers extends JpaRepository<ExtensionAnswer, ExtensionAnswer.Key> {

    @Query("select a from ExtensionAnswer a where a.key.request = :request")
    List<ExtensionAnswer> to(UUID request);
}
