package org.concordat.database;

import java.nio.file.Path;
import java.sql.DriverManager;

/** An application in a process of its own that commits something and then waits to be killed. */
class KilledApplication {

    static final String READY = "ready to be killed";

    public static void main(String[] folder) throws Exception {
        var server = new EmbeddedServer(new DataFolder(Path.of(folder[0])));
        try (var owner = DriverManager.getConnection(
                        server.url(), EmbeddedServer.OWNER, server.password(EmbeddedServer.OWNER));
                var sql = owner.createStatement()) {
            sql.execute("create table kept as select 'kept' as word");
        }
        System.out.println(READY);
        Thread.currentThread().join();
    }
}
