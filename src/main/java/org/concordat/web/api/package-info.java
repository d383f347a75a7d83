/** The HTTP API: what clients may ask and report, in JSON and by the letter. */
@NullMarked
package org.concordat.web.api;

import org.jspecify.annotations.NullMarked;
