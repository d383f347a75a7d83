-- an obligation whose time begins when others are done, and how many days it then has
alter table obligation
    add column days_after int,
    add column heard boolean not null default false;

-- inserted rows, never changed
create table obligation_dependency (
    obligation uuid not null references obligation,
    prerequisite uuid not null references obligation,
    primary key (obligation, prerequisite)
);
create index on obligation_dependency (prerequisite);
