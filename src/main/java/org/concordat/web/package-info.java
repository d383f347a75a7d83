/** Pages and the HTTP API. */
@NullMarked
package org.concordat.web;

import org.jspecify.annotations.NullMarked;
