package org.concordat.web.api;

/** A request's body; read by {@link StrictBody}. */
interface Submitted {}
