/** What was known of a case at an earlier moment, told by what had been entered by then. */
@NullMarked
package org.concordat.web.known;

import org.jspecify.annotations.NullMarked;
