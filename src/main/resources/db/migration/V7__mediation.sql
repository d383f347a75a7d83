create table mediation (
    id uuid primary key,
    reference text not null unique references docket_case,
    mediator text not null references person,
    state text not null,
    terms uuid,
    settlement uuid,
    appointed_at timestamptz not null,
    ended_at timestamptz,
    version int not null
);

create table mediation_session (
    mediation uuid not null references mediation,
    number int not null,
    held_on date not null,
    every_party_attended boolean not null,
    primary key (mediation, number)
);

create table signature (
    terms uuid not null,
    party uuid not null references member,
    person text not null references person,
    answer text not null,
    answered_at timestamptz not null,
    primary key (terms, party)
);
