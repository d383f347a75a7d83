create table motion (
    id uuid primary key,
    reference text not null unique references docket_case,
    words uuid not null,
    measures uuid not null,
    state text not null,
    members int,
    eligible int,
    yes int,
    no int,
    abstained int,
    rule text,
    put_at timestamptz not null,
    decided_at timestamptz,
    version int not null
);

create table ballot (
    motion uuid not null references motion,
    seat uuid not null references seat,
    person text not null references person,
    choice text not null,
    reasons uuid,
    cast_at timestamptz not null,
    primary key (motion, seat)
);
