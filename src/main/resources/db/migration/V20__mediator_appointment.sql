create table appointment (
    id uuid primary key,
    reference text not null references docket_case,
    state text not null,
    started_at timestamptz not null,
    ended_at timestamptz,
    version int not null
);
-- one search at a time
create unique index on appointment (reference) where state = 'OPEN';

create table strike_list (
    appointment uuid not null references appointment,
    number int not null,
    mediator text not null references person,
    primary key (appointment, number)
);

create table strike (
    appointment uuid not null references appointment,
    party uuid not null references member,
    mediator text not null references person,
    person text not null references person,
    struck_at timestamptz not null,
    primary key (appointment, party, mediator)
);

create table nomination (
    id uuid primary key,
    appointment uuid not null references appointment,
    reference text not null references docket_case,
    person text not null references person,
    named_by text not null,
    state text not null,
    ties uuid,
    named_at timestamptz not null,
    answered_at timestamptz,
    version int not null
);
create index on nomination (reference, named_at);
create index on nomination (appointment);

create table party_answer (
    nomination uuid not null references nomination,
    question text not null,
    party uuid not null references member,
    person text not null references person,
    against boolean not null,
    answered_at timestamptz not null,
    primary key (nomination, question, party)
);

-- a part that is over opens no file any more, and is still remembered: nobody takes a second one
alter table case_part add column ended_at timestamptz;
