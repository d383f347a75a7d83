create table pool_entry (
    mediator text primary key references person,
    version int not null
);

create table pool_skill (
    mediator text not null references pool_entry,
    skill text not null,
    primary key (mediator, skill)
);

create table pool_tie (
    mediator text not null references pool_entry,
    member uuid not null references member,
    kind text not null,
    since_day date not null,
    until_day date,
    primary key (mediator, member, kind)
);

create table pool_absence (
    mediator text not null references pool_entry,
    first_day date not null,
    last_day date not null,
    primary key (mediator, first_day, last_day)
);

-- how much open work a mediator has is asked whenever one is looked for
create index on mediation (mediator) where ended_at is null;
