package org.concordat.alliance;

import org.springframework.data.jpa.repository.JpaRepository;

interface DocketCases extends JpaRepository<DocketCase, String> {}
