-- a party asks for the escalation of a stage that is stuck; one open question at a time
create table escalation_request (
    id uuid primary key,
    reference text not null references docket_case,
    party uuid not null references member,
    person text not null references person,
    reasons uuid not null,
    state text not null,
    asked_at timestamptz not null,
    ended_at timestamptz,
    version int not null
);
create unique index on escalation_request (reference) where state = 'OPEN';
