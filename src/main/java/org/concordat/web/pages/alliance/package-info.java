/** The pages on which an alliance is set up and shown. */
@NullMarked
package org.concordat.web.pages.alliance;

import org.jspecify.annotations.NullMarked;
