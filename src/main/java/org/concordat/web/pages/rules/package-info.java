/** The pages of the rules: which are in force, which were, and which are proposed. */
@NullMarked
package org.concordat.web.pages.rules;

import org.jspecify.annotations.NullMarked;
