-- the first page shows the newest cases: read in this order, however many there are
create index on docket_case (alliance, opened_at, reference);
drop index docket_case_alliance_idx;
