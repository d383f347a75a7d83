-- the entry a clock counts from, when it counts from a fact of the record
alter table running_clock
    add column event_entry uuid;
