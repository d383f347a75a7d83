-- what a table said before was business days before the end, and nobody was warned by it
update running_clock set warnings = '';

-- a row for every fraction of a clock's time at which somebody is warned; the rows ahead follow the clock
create table clock_warning (
    id uuid primary key,
    clock uuid not null references running_clock,
    counted_from timestamptz not null,
    fraction text not null,
    at timestamptz not null,
    next_attempt_at timestamptz not null,
    given_at timestamptz,
    unique (clock, counted_from, fraction)
);
create index on clock_warning (next_attempt_at) where given_at is null;
