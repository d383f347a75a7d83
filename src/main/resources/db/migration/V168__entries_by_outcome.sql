-- the figures of an alliance count what was decided in a period
create index on entry (alliance, outcome, decided_at);
