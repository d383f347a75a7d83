-- which cases ran under a version that their process was moved away from: few of a record's entries say so
create index on entry (reference) where outcome = 'PROCESS_MIGRATED';
