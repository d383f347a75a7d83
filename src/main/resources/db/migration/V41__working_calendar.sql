-- calendars that an alliance or one of its members keeps; every change is an edition of its own
create table working_calendar (
    id uuid primary key,
    alliance uuid not null,
    code text not null,
    member uuid,
    edition uuid not null,
    version int not null,
    unique (alliance, code)
);
create table calendar_edition (
    id uuid primary key,
    calendar uuid not null,
    number int not null,
    since timestamptz not null,
    name text not null,
    jurisdiction text,
    weekend text not null,
    zone text not null,
    hours text not null,
    unique (calendar, number)
);
create table calendar_day (
    edition uuid not null references calendar_edition,
    day date not null,
    open boolean not null,
    reason text not null,
    primary key (edition, day)
);
