create table running_clock (
    id uuid primary key,
    reference text not null,
    alliance uuid not null,
    name text not null,
    process_instance text not null,
    lane text not null,
    started_at timestamptz not null,
    amount int not null,
    unit text not null,
    start_counts boolean not null,
    roll text not null,
    calendar text not null,
    zone text not null,
    rule text not null,
    due_at timestamptz not null,
    state text not null,
    ended_at timestamptz,
    breached_at timestamptz,
    version int not null
);
create index on running_clock (reference, started_at);
-- one wait, one clock
create unique index on running_clock (process_instance, name) where state = 'RUNNING';
