package org.concordat.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.concordat.escalation.VoteTrial;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets a board try a rule of counting out. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Votes")
class VoteApi {

    @PostMapping("/vote-preview")
    @Operation(
            summary = "Try a rule out: what a vote comes to; no motion is needed and nothing is counted.",
            description =
                    "By the same rule that counts ballots. Every field is needed but quorum_of_eligible. needed is"
                            + " the fewest yes of that base that pass, with or without a quorum; null when no number does.")
    VoteSheet.Counted preview(@RequestBody VoteSheet body) {
        return VoteSheet.Counted.of(VoteTrial.of(body.words()));
    }
}
