package org.concordat.vault;

import org.concordat.alliance.sealing.SealingKey;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Finds the master key and, beside it, the sealing key: from the environment, else from the embedded installation's data folder. */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

    @Bean
    MasterKey masterKey(@Value("${concordat.master-key:}") String configured, ObjectProvider<KeyKeeper> keeper) {
        if (!configured.isBlank()) {
            return new MasterKey(configured);
        }
        return keeper.stream()
                .findFirst()
                .map(kept -> new MasterKey(kept.secret("master-key")))
                .orElseThrow(() -> new IllegalStateException(
                        "Set CONCORDAT_MASTER_KEY to 32 random bytes in Base64 (openssl rand -base64 32) and keep a copy:"
                                + " without it no confidential text can be read again"));
    }

    @Bean
    SealingKey sealingKey(@Value("${concordat.sealing-key:}") String configured, ObjectProvider<KeyKeeper> keeper) {
        if (!configured.isBlank()) {
            return new SealingKey(configured);
        }
        return keeper.stream()
                .findFirst()
                .map(kept -> new SealingKey(kept.secret("sealing-key")))
                .orElseThrow(() -> new IllegalStateException(
                        "Set CONCORDAT_SEALING_KEY to 32 random bytes in Base64 (openssl rand -base64 32), the same for"
                                + " every node: it signs the record"));
    }
}
