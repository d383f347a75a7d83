-- which time of a recurring clause was not kept
alter table non_compliance add column occurrence integer;
