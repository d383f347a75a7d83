package org.concordat.web;

/** Which page of a list somebody turned to, from 1. There may be fewer by now: then the last one is shown. */
public record PageNumber(int number) {

    /** How a parameter is read: what is thrown here is told as what no such number is. */
    public static PageNumber of(String typed) {
        var number = Integer.parseInt(typed.strip());
        if (number < 1) {
            throw new IllegalArgumentException(typed);
        }
        return new PageNumber(number);
    }

    public int amongFirst(int pages) {
        return Math.min(number, pages);
    }
}
