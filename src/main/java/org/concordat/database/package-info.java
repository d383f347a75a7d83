/** The PostgreSQL server, its two roles and the schema's migrations. */
@NullMarked
@ApplicationModule(allowedDependencies = {"vault"})
package org.concordat.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
