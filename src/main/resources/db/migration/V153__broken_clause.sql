-- which clause a sanction is about, and which time of one that recurs was not kept
alter table non_compliance add column occurrence integer;
alter table sanction
    add column clause integer,
    add column occurrence integer;
update sanction s set clause = n.clause from non_compliance n where n.id = s.non_compliance;
alter table sanction alter column clause set not null;
