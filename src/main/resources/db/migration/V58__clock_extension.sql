-- every extension of a clock: inserted rows, never changed
create table granted_extension (
    id uuid primary key,
    clock uuid not null references running_clock,
    reference text not null,
    due_before timestamptz not null,
    until date not null,
    rule text not null,
    person text not null,
    granted_at timestamptz not null
);
create index on granted_extension (clock, granted_at);
