-- late steps given to somebody else: inserted rows, never changed
create table reassignment (
    id uuid primary key,
    clock uuid not null references running_clock,
    reference text not null,
    to_person text not null references person,
    person text not null,
    reassigned_at timestamptz not null
);
create index on reassignment (clock);
