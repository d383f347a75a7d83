-- what an operator has not explained yet: few of a record's entries are such acts
create index on entry (person, recorded_at) where outcome in ('OPERATOR_INTERVENED', 'PROCESS_MIGRATED');
