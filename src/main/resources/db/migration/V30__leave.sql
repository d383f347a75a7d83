-- Days on which somebody who works on cases is away, and who acts for them.
create table leave (
    id uuid primary key,
    alliance uuid not null references alliance,
    person text not null references person,
    first_day date not null,
    last_day date not null,
    deputy text references person,
    state text not null,
    version int not null
);
create index on leave (alliance) where state <> 'OVER';

-- a task that a deputy has got: whatever they enter in it carries both names
create table deputed_task (
    activity_instance text not null,
    deputy text not null references person,
    in_place_of text not null references person,
    primary key (activity_instance, deputy)
);
