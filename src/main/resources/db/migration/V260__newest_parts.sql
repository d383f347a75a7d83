-- the newest cases in which somebody has a part are read in the order in which they were opened, however many there are
alter table case_part add opened_at timestamptz;
update case_part k set opened_at = c.opened_at from docket_case c where c.reference = k.reference;
alter table case_part alter opened_at set not null;
create index on case_part (person, opened_at, reference) include (role) where ended_at is null;
drop index case_part_person_idx;
