package org.concordat.incentive;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;

/**
 * Splits an amount by weights into whole cents that add up to it: everybody gets their quota rounded down, and the cents
 * that are left go one each to the largest remainders (Hamilton's method); of equal remainders to the first by order.
 */
final class LargestRemainder {

    private LargestRemainder() {}

    private record Quota<K>(K key, long whole, BigInteger remainder) {}

    /**
     * @param cents what is split, not negative
     * @param weights not negative, at least one of them positive
     * @return cents by key, in the order of the keys; their sum is the amount
     */
    static <K extends Comparable<K>> Map<K, Long> split(long cents, SortedMap<K, Long> weights) {
        var sum = weights.values().stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        var quotas = weights.entrySet().stream()
                .map(each -> quota(each.getKey(), cents, each.getValue(), sum))
                .toList();
        var left = cents - quotas.stream().mapToLong(Quota::whole).sum();
        var split = new LinkedHashMap<K, Long>();
        quotas.forEach(quota -> split.put(quota.key(), quota.whole()));
        quotas.stream()
                .sorted(Comparator.comparing((Quota<K> quota) -> quota.remainder())
                        .reversed())
                .limit(left)
                .forEach(quota -> split.merge(quota.key(), 1L, Long::sum));
        return split;
    }

    private static <K> Quota<K> quota(K key, long cents, long weight, BigInteger sum) {
        var exact =
                BigInteger.valueOf(cents).multiply(BigInteger.valueOf(weight)).divideAndRemainder(sum);
        return new Quota<>(key, exact[0].longValueExact(), exact[1]);
    }
}
