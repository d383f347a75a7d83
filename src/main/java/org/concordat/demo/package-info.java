/** The demo alliance and its scenarios; absent unless asked for. */
@NullMarked
package org.concordat.demo;

import org.jspecify.annotations.NullMarked;
