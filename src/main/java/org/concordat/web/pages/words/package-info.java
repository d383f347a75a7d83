/** What people, times, lists and outcomes are called on a page. */
@NullMarked
package org.concordat.web.pages.words;

import org.jspecify.annotations.NullMarked;
