alter table running_clock
    add column open_pauses int not null default 0,
    add column extended_at timestamptz,
    add column extended_to date;

-- the ledger of pauses: a row when one begins and a row when it ends, never changed
create table pause_start (
    id uuid primary key,
    clock uuid not null references running_clock,
    reference text not null,
    reason text not null,
    delay_of uuid,
    paused_at timestamptz not null,
    person text not null
);
create index on pause_start (clock, paused_at);
create index on pause_start (reference);

create table pause_end (
    pause uuid primary key references pause_start,
    resumed_at timestamptz not null,
    person text not null
);
