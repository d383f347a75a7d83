create table escalation (
    id uuid primary key,
    reference text not null unique references docket_case,
    cause text not null,
    body text,
    pack uuid,
    resolution uuid,
    state text not null,
    opened_at timestamptz not null,
    ended_at timestamptz,
    version int not null
);

create table filed_position (
    escalation uuid not null references escalation,
    party uuid not null references member,
    person text not null references person,
    statement uuid,
    filed_at timestamptz not null,
    primary key (escalation, party)
);

create table resolution_answer (
    resolution uuid not null,
    party uuid not null references member,
    person text not null references person,
    answer text not null,
    answered_at timestamptz not null,
    primary key (resolution, party)
);
