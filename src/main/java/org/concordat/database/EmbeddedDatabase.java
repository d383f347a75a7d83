package org.concordat.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.flyway.FlywayDataSource;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** Without a configured data source: a server of our own, Flyway as its owner, the application as a lesser role. */
@Configuration(proxyBeanMethods = false)
@Conditional(NoDataSourceConfigured.class)
class EmbeddedDatabase {

    @Bean(destroyMethod = "close")
    DataFolder dataFolder(@Value("${concordat.data-folder}") Path folder) {
        return new DataFolder(folder);
    }

    @Bean(destroyMethod = "close")
    EmbeddedServer embeddedServer(DataFolder folder) {
        return new EmbeddedServer(folder);
    }

    @Bean(destroyMethod = "close")
    @Primary
    HikariDataSource dataSource(EmbeddedServer server) {
        var source = DataSourceBuilder.create()
                .type(HikariDataSource.class)
                .url(server.url())
                .username(EmbeddedServer.APPLICATION)
                .password(server.password(EmbeddedServer.APPLICATION))
                .build();
        source.setMaximumPoolSize(20);
        return source;
    }

    @Bean
    @FlywayDataSource
    DataSource ownerDataSource(EmbeddedServer server) {
        return new SimpleDriverDataSource(
                new org.postgresql.Driver(), server.url(), EmbeddedServer.OWNER, server.password(EmbeddedServer.OWNER));
    }
}
