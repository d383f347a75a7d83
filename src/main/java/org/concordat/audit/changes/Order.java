package org.concordat.audit.changes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/** What stands in the same order twice. */
final class Order {

    private Order() {}

    /** The longest selection from two orders of the same things in which both agree. */
    static List<String> kept(List<String> before, List<String> after) {
        var places = new HashMap<String, Integer>();
        before.forEach(each -> places.put(each, places.size()));
        return rising(after, after.stream().mapToInt(places::get).toArray());
    }

    /** By the usual game of patience: the top cards of the piles, and for each card the top of the pile before. */
    private static List<String> rising(List<String> things, int[] places) {
        var tops = new int[places.length];
        var from = new int[places.length];
        var piles = 0;
        for (int at = 0; at < places.length; at++) {
            var pile = pileFor(places, tops, piles, at);
            from[at] = pile == 0 ? -1 : tops[pile - 1];
            tops[pile] = at;
            piles = Math.max(piles, pile + 1);
        }
        var kept = new ArrayList<String>();
        for (int at = piles == 0 ? -1 : tops[piles - 1]; at >= 0; at = from[at]) {
            kept.add(0, things.get(at));
        }
        return kept;
    }

    private static int pileFor(int[] places, int[] tops, int piles, int at) {
        var heights = Arrays.stream(tops, 0, piles).map(top -> places[top]).toArray();
        var found = Arrays.binarySearch(heights, places[at]);
        return found >= 0 ? found : -found - 1;
    }
}
