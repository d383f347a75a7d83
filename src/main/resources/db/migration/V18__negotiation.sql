create table negotiation (
    id uuid primary key,
    reference text not null unique references docket_case,
    state text not null,
    opened_at timestamptz not null,
    ended_at timestamptz,
    version int not null
);

create table negotiation_meeting (
    negotiation uuid not null references negotiation,
    number int not null,
    held_on date not null,
    complainant_attended boolean not null,
    respondents_attended text not null,
    recorded_for uuid not null references member,
    primary key (negotiation, number)
);

create table meeting_confirmation (
    negotiation uuid not null references negotiation,
    meeting int not null,
    party uuid not null references member,
    person text not null references person,
    answer text not null,
    answered_at timestamptz not null,
    primary key (negotiation, meeting, party)
);
