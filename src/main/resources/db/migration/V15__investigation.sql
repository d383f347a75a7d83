create table investigation (
    id uuid primary key,
    reference text not null unique references docket_case,
    state text not null,
    investigator text references person,
    allegations uuid,
    requests uuid,
    allegation_count int not null,
    round int not null,
    findings uuid,
    recommendations uuid,
    opened_at timestamptz not null,
    ended_at timestamptz,
    version int not null
);

-- who was named and is not independent, or did not say so in time; nobody is named twice
create table investigation_passed_over (
    investigation uuid not null references investigation,
    person text not null references person,
    primary key (investigation, person)
);

create table request_answer (
    investigation uuid not null references investigation,
    round int not null,
    party uuid not null references member,
    person text not null references person,
    answer text not null,
    words uuid,
    answered_at timestamptz not null,
    primary key (investigation, round, party)
);
