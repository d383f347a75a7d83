-- the page of all cases in the order of their next deadlines: those that run, also while they stand still, and whose they are
create index on running_clock (alliance, due_at, reference) where state = 'RUNNING';
create index on running_clock (reference, due_at) where state = 'RUNNING';
drop index running_clock_alliance_due_at_idx;
