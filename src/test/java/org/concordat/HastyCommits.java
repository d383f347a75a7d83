package org.concordat;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Component;

/** What tests commit need not outlive the machine: nobody waits for its disk. */
@TestComponent
@Component
class HastyCommits implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource source) {
            source.setConnectionInitSql("set synchronous_commit to off");
        }
        return bean;
    }
}
