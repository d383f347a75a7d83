-- when the time for assessing issues that were split off began, if that was before they waited for it
alter table dispute add column counts_from timestamptz;

-- who has reported what kind of dispute before
create index on dispute (complainant, category);
