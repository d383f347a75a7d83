package org.concordat.database;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/** Failures of the database quote no row: what two people enter at once would stand in the log, a sealed ballot too. */
@Component
class UnquotedRows implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource source) {
            source.addDataSourceProperty("logServerErrorDetail", "false");
        }
        return bean;
    }
}
