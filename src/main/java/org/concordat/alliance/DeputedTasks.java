package org.concordat.alliance;

import org.springframework.data.jpa.repository.JpaRepository;

interface DeputedTasks extends JpaRepository<DeputedTask, DeputedTask.Key> {}
