-- A vote that decided nothing, and what is tried after it.
create table deadlock (
    id uuid primary key,
    reference text not null references docket_case,
    motion uuid not null references motion,
    rungs text not null,
    state text not null,
    opened_at timestamptz not null,
    ended_at timestamptz,
    version int not null
);
create index on deadlock (reference);

-- whether the head of a party's organisation agrees to what the motion would order
create table principal_answer (
    deadlock uuid not null references deadlock,
    party uuid not null references member,
    person text not null references person,
    agrees boolean not null,
    answered_at timestamptz not null,
    primary key (deadlock, party)
);

-- an outsider who is asked to decide in the board's stead
create table neutral (
    id uuid primary key,
    deadlock uuid not null references deadlock,
    person text not null references person,
    state text not null,
    reasons uuid references vault_item,
    named_at timestamptz not null,
    ended_at timestamptz,
    version int not null,
    unique (deadlock, person)
);
