package org.concordat.audit.diagram;

/** What makes a shape or a flow look different from others of its kind. */
public enum Trait {
    NON_INTERRUPTING,
    COLLAPSED,
    MARKER_HIDDEN,
    VERTICAL,
    PARALLEL_INSTANCES,
    SEQUENTIAL_INSTANCES,
    LOOPING,
    FOR_COMPENSATION,
    COLLECTION,
    DEFAULT,
    CONDITIONAL,
    DIRECTED,
    DIRECTED_BOTH_WAYS
}
