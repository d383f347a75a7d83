-- the one appeal a member has against a sanction
create table appeal (
    id uuid primary key,
    sanction uuid not null unique references sanction,
    reference text not null references docket_case,
    member uuid not null references member,
    state text not null,
    offered_at timestamptz not null,
    ground text,
    words uuid,
    filed_by text,
    filed_at timestamptz,
    answer uuid,
    answered_by text,
    answered_at timestamptz,
    panel text,
    decided_by text,
    reasons uuid,
    decided_at timestamptz,
    version int not null
);
create index on appeal (reference);

-- while it is heard, a sanction may rest
alter table sanction
    add column stayed_at timestamptz,
    add column last_stay_days int not null default 0,
    add column stayed_days int not null default 0;

-- no clock of a process runs until what it waits for is over
create table process_hold (
    id uuid primary key,
    reference text not null references docket_case,
    process_instance text not null,
    reason text not null,
    held_at timestamptz not null,
    released_at timestamptz
);
create index on process_hold (process_instance) where released_at is null;
