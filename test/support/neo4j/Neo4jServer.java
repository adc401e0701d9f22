import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.io.ByteUnit;
import org.neo4j.io.fs.FileUtils;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/** A Neo4j with an empty database, for the tests. Prints `PORT n`; ends, and its data with it, when stdin closes. */
class Neo4jServer {
    public static void main(String[] args) throws Exception {
        var home = Files.createTempDirectory("headwater-neo4j-");
        // No dbms.shutdown(): it waits 10 seconds for connections, for the sake of data that goes anyway.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(home)));
        new Thread(Neo4jServer::exitWhenStdinCloses).start();
        var dbms = new DatabaseManagementServiceBuilder(home)
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", 0))
                .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(Long.getLong("pagecache.mib", 64)))
                .setConfig(GraphDatabaseSettings.udc_enabled, false)
                .build();
        var database = (GraphDatabaseAPI) dbms.database("neo4j");
        var ports = database.getDependencyResolver().resolveDependency(ConnectorPortRegister.class);
        System.out.println("PORT " + ports.getLocalAddress(ConnectorType.BOLT).getPort());
    }

    private static void exitWhenStdinCloses() {
        try {
            while (System.in.read() >= 0) {}
        } catch (IOException e) {
            System.err.println(e);
        }
        System.exit(0);
    }

    private static void delete(Path home) {
        // Again, as Neo4j, still at work, may write a file meanwhile.
        for (int tries = 0; tries < 20 && Files.exists(home); tries++) {
            try {
                FileUtils.deleteDirectory(home);
            } catch (IOException e) {
                System.err.println("could not delete " + home + ": " + e);
            }
        }
    }
}
