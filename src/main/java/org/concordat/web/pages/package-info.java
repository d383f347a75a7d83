/** The pages people see in a browser, and the case file inside Tasklist. */
@NullMarked
package org.concordat.web.pages;

import org.jspecify.annotations.NullMarked;
