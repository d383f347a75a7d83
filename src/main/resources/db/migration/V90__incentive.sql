-- money that the members of an alliance share for a period
create table incentive_pool (
    id uuid primary key,
    alliance uuid not null references alliance,
    period text not null,
    cents bigint not null check (cents > 0),
    currency text not null,
    opened_at timestamptz not null,
    unique (alliance, period)
);

-- where it goes; none enters or leaves a pool, and nothing here ever changes
create table movement (
    position bigint generated always as identity primary key,
    pool uuid not null references incentive_pool,
    from_member uuid references member,
    from_account text not null,
    to_member uuid not null references member,
    to_account text not null,
    cents bigint not null check (cents > 0),
    entry uuid not null references entry,
    moved_at timestamptz not null,
    check ((from_member is null) = (from_account = 'POOL'))
);
create index on movement (pool, position);
create index on movement (to_member);
