package org.concordat.audit.diagram;

import java.util.ArrayList;
import java.util.List;

/** The small signs at the lower edge of an activity. */
enum FootMark {
    PARALLEL("M-4 -5.5V5.5M0 -5.5V5.5M4 -5.5V5.5"),
    SEQUENTIAL("M-5.5 -4H5.5M-5.5 0H5.5M-5.5 4H5.5"),
    LOOP("M-2 5.5A5.5 5.5 0 1 1 2.5 5M-2 5.5L-5.5 5.5M-2 5.5V2"),
    COMPENSATION("M0 -4.5V4.5L-6 0ZM6 -4.5V4.5L0 0Z"),
    COLLAPSED("M-6.5 -6.5H6.5V6.5H-6.5ZM0 -4V4M-4 0H4"),
    AD_HOC("M-6 1.5C-4 -4 -1.5 -2 0 0S4 4 6 -1.5");

    static final double STEP = 18;

    private final String path;

    FootMark(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }

    static List<FootMark> of(Shape shape) {
        var marks = new ArrayList<FootMark>();
        add(marks, COLLAPSED, shape.kind().isSubProcess() && shape.has(Trait.COLLAPSED) || shape.kind() == Kind.CALL);
        add(marks, PARALLEL, shape.has(Trait.PARALLEL_INSTANCES));
        add(marks, SEQUENTIAL, shape.has(Trait.SEQUENTIAL_INSTANCES));
        add(marks, LOOP, shape.has(Trait.LOOPING));
        add(marks, COMPENSATION, shape.has(Trait.FOR_COMPENSATION));
        add(marks, AD_HOC, shape.kind() == Kind.AD_HOC);
        return marks;
    }

    private static void add(List<FootMark> marks, FootMark mark, boolean isThere) {
        if (isThere) {
            marks.add(mark);
        }
    }
}
