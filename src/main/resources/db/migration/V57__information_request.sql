create table information_request (
    id uuid primary key,
    reference text not null,
    clock uuid not null references running_clock,
    pause uuid references pause_start,
    party uuid not null,
    asker text not null,
    question uuid not null,
    state text not null,
    more_time boolean not null,
    asked_at timestamptz not null,
    version int not null
);
create index on information_request (reference, asked_at);
-- nobody asks the same party twice at once about the same step
create unique index on information_request (clock, party) where state = 'OPEN';
