create table standstill (
    reference text primary key references docket_case,
    state text not null,
    measures uuid,
    until date,
    asked_at timestamptz not null,
    ordered_at timestamptz,
    ended_at timestamptz,
    version int not null
);
