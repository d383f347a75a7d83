-- which cases ran under a version that their process was moved away from, and what an operator has not explained yet: few
-- of a record's entries say so
create index on entry (reference) where outcome = 'PROCESS_MIGRATED';
create index on entry (person, recorded_at) where outcome in ('OPERATOR_INTERVENED', 'PROCESS_MIGRATED');
