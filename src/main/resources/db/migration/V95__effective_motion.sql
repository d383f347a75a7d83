-- A decision may take effect on a later day than it is taken.
alter table motion
    add column effective_on date,
    add column effective_from timestamptz;
update motion set effective_from = decided_at where state not in ('OPEN', 'WITHDRAWN');
