package org.concordat.conflict;

import org.springframework.data.jpa.repository.JpaRepository;

interface Standstills extends JpaRepository<Standstill, String> {}
