-- what the page of all cases asks for: each order, alone and within what is looked for most
create index on dispute (alliance, reported_at, reference);
create index on dispute (alliance, closed_at, reference) where closed_at is not null;
create index on dispute (alliance, stage, reported_at, reference);
create index on dispute (alliance, category, reported_at, reference);
create index on dispute (alliance, outcome, reported_at, reference) where outcome is not null;
create index on dispute (reference text_pattern_ops);
-- few clocks run, however many there were
create index on running_clock (alliance, due_at) where state = 'RUNNING' and open_pauses = 0;
drop index dispute_alliance_reported_at_idx;
