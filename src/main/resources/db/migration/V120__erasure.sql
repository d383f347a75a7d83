-- who ordered that a case's content be erased, and what a second person made of it
create table erasure (
    id uuid primary key,
    reference text not null,
    reason text not null,
    state text not null,
    ordered_by text not null,
    ordered_at timestamptz not null,
    decided_by text,
    decided_on date,
    version int not null
);
-- one order at a time, and none after it was carried out
create unique index on erasure (reference) where state <> 'DROPPED';
