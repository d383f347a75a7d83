-- more time is asked for before a deadline; one open question about each clock
create table extension_request (
    id uuid primary key,
    reference text not null references docket_case,
    clock uuid not null references running_clock,
    party uuid references member,
    asker text not null,
    days int not null,
    reason uuid not null,
    way text not null,
    decider text not null,
    silence_agrees boolean not null,
    rule text not null,
    due_before timestamptz not null,
    state text not null,
    asked_at timestamptz not null,
    version int not null
);
create unique index on extension_request (clock) where state = 'OPEN';
create index on extension_request (reference, asked_at);

-- the other parties' answers: inserted rows, never changed
create table extension_answer (
    request uuid not null references extension_request,
    party uuid not null references member,
    agreed boolean not null,
    person text not null,
    answered_at timestamptz not null,
    primary key (request, party)
);

-- until now, every extension was decided about after a breach
alter table granted_extension add column way text not null default 'DECISION';

-- how often a party was given more time for an answer; the table says how often it may be
alter table information_request add column more_times int not null default 0;
update information_request set more_times = 1 where more_time;
alter table information_request drop column more_time;
