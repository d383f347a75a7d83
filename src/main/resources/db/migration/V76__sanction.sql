-- how grave a breach is, once non-compliance was found
alter table non_compliance
    add column severity text,
    add column intent text,
    add column self_reported boolean,
    add column immediate_danger boolean,
    add column grading_reasons uuid,
    add column graded_by text,
    add column graded_at timestamptz;

create table sanction (
    id uuid primary key,
    reference text not null references docket_case,
    alliance uuid not null references alliance,
    non_compliance uuid not null references non_compliance,
    obligation uuid not null,
    member uuid not null references member,
    obligee uuid not null references member,
    came_from uuid references sanction,
    state text not null,
    emergency boolean not null,
    ratified boolean not null,
    body text,
    -- the terms of its rung as the table had them when it was proposed
    rung int not null,
    title text not null,
    rung_body text not null,
    vote text not null,
    vote_at_once text not null,
    ratification boolean not null,
    fewest int not null,
    rights text not null,
    cure_days int not null,
    lasts_days int,
    published boolean not null,
    stayed_by_appeal boolean not null,
    at_once boolean not null,
    counts_days int not null,
    counts_days_if_cured int not null,
    rule text not null,
    motion_words uuid not null,
    decided_by text,
    reasons uuid,
    decided_at timestamptz,
    effective_from timestamptz,
    last_day date,
    counts_until date,
    ended_at timestamptz,
    version int not null
);
create index on sanction (reference);
create index on sanction (alliance, state);
create index on sanction (member, counts_until);

-- who declared a conflict of interest and decides nothing about it
create table sanction_recusal (
    sanction uuid not null references sanction,
    person text not null references person,
    declared_at timestamptz not null,
    primary key (sanction, person)
);

create table cure_plan (
    id uuid primary key,
    sanction uuid not null references sanction,
    attempt int not null,
    words uuid not null,
    state text not null,
    submitted_by text not null,
    submitted_at timestamptz not null,
    version int not null,
    unique (sanction, attempt)
);

create table cure_milestone (
    plan uuid not null references cure_plan,
    number int not null,
    due_on date not null,
    reached_at timestamptz,
    primary key (plan, number)
);
