/** The record as an event log, for tools that mine processes. */
@NullMarked
package org.concordat.web.log;

import org.jspecify.annotations.NullMarked;
