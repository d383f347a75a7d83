package org.concordat.incentive;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A pool split by weights")
@Label("A pool split by weights")
class LargestRemainderTest {

    @Property
    @Label("adds up to the pool, and nobody is a whole cent off their exact quota")
    void addsUp(
            @ForAll @LongRange(max = 1_000_000_000_000_000L) long cents,
            @ForAll @Size(min = 1, max = 12) List<@LongRange(max = 1_000_000) Long> given) {
        Assume.that(given.stream().anyMatch(weight -> weight > 0));
        var weights = weights(given);
        var sum = BigInteger.valueOf(given.stream().mapToLong(Long::longValue).sum());

        var split = LargestRemainder.split(cents, weights);

        assertThat(split.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(cents);
        split.forEach((member, amount) -> {
            var off = BigInteger.valueOf(amount)
                    .multiply(sum)
                    .subtract(BigInteger.valueOf(cents).multiply(BigInteger.valueOf(weights.get(member))));
            assertThat(off.abs()).isLessThan(sum);
        });
    }

    @Test
    @DisplayName("gives the cents that are left to the largest remainders, of equal ones to the first")
    void servesTheLargestRemainder() {
        // 100 cents by 1:1:1 leaves one cent; 10 by 5:3:3 has quotas 4.54, 2.72, 2.72
        assertThat(LargestRemainder.split(100, weights(List.of(1L, 1L, 1L)))).hasToString("{m0=34, m1=33, m2=33}");
        assertThat(LargestRemainder.split(10, weights(List.of(5L, 3L, 3L)))).hasToString("{m0=4, m1=3, m2=3}");
    }

    @Test
    @DisplayName("gives nothing for no weight")
    void givesNothingForNothing() {
        assertThat(LargestRemainder.split(7, weights(List.of(0L, 2L)))).hasToString("{m0=0, m1=7}");
    }

    private static TreeMap<String, Long> weights(List<Long> given) {
        var weights = new TreeMap<String, Long>();
        for (var weight : given) {
            weights.put("m" + weights.size(), weight);
        }
        return weights;
    }
}
