-- The time of a demo: how far ahead of the machine's clock it is, or behind. One row, in demos only.
create table demo_time (
    only_one boolean primary key default true check (only_one),
    ahead_ms bigint not null,
    -- the day the demo was told to begin on
    began_on date,
    -- where time is on its way to, and what has happened on the way
    target timestamptz,
    jobs int not null default 0,
    note text,
    -- the node that moves it, until when it has to come back to it
    mover uuid,
    mover_until timestamptz
);
