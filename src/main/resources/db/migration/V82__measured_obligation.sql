-- the value that was measured, and why it counts as kept although it misses its target (an id of the vault)
alter table fulfilment_report add column measured numeric;
alter table fulfilment_check add column missed uuid;
