-- A dispute that takes another in goes on with that one's standstill beside its own.
alter table standstill add id uuid not null default gen_random_uuid();
alter table standstill add taken_from text references docket_case;
alter table standstill add lane text not null default 'urgent';
alter table standstill add priority int not null default 90;
alter table standstill alter lane drop default, alter priority drop default;
alter table standstill drop constraint standstill_pkey;
alter table standstill add primary key (id);
alter table standstill alter id drop default;
create index on standstill (reference);
