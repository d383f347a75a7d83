package org.concordat.mediation;

import org.springframework.data.jpa.repository.JpaRepository;

interface Pool extends JpaRepository<PoolEntry, String> {}
