-- an auditor or an administrator reads for a time what a case withholds from them
create table broken_glass (
    id uuid primary key,
    reference text not null,
    person text not null,
    role text not null,
    reason uuid not null,
    broken_at timestamptz not null,
    ends_at timestamptz not null,
    closed_at timestamptz,
    version int not null
);
create unique index on broken_glass (person, reference) where closed_at is null;
create index on broken_glass (ends_at) where closed_at is null;

alter table vault_look add foreign key (glass) references broken_glass;
