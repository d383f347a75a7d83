create table alliance (
    id uuid primary key,
    code text not null unique,
    name text not null,
    zone text not null,
    calendar text not null,
    founded_at timestamptz not null,
    version int not null
);

create table member (
    id uuid primary key,
    alliance uuid not null references alliance,
    code text not null,
    name text not null,
    kind text not null,
    joined_at timestamptz not null,
    unique (alliance, code)
);

create table person (
    username text primary key,
    alliance uuid references alliance,
    name text not null,
    employer uuid references member,
    version int not null
);
create index on person (alliance);

create table person_role (
    person text not null references person,
    role text not null,
    primary key (person, role)
);
create index on person_role (role);

create table seat (
    id uuid primary key,
    alliance uuid not null references alliance,
    member uuid not null unique references member,
    holder text not null references person,
    alternate text references person,
    alternate_sits boolean not null,
    version int not null
);
create index on seat (alliance);

create table docket_case (
    reference text primary key,
    alliance uuid not null references alliance,
    opened_at timestamptz not null
);
create index on docket_case (alliance);

create table case_party (
    reference text not null references docket_case,
    member uuid not null references member,
    side text not null,
    primary key (reference, member)
);
create index on case_party (member);

create table entry (
    id uuid primary key,
    alliance uuid not null references alliance,
    reference text,
    outcome text not null,
    subject text not null,
    person text not null,
    on_behalf_of uuid,
    role text not null,
    decided_at timestamptz not null,
    effective_from timestamptz not null,
    recorded_at timestamptz not null,
    process_definition text,
    activity_instance text,
    rule text,
    canonical text not null
);
create index on entry (reference, recorded_at);
create index on entry (alliance, recorded_at);
-- an outcome happens once, however often the engine retries the step that wrote it
create unique index entry_once on entry (activity_instance, outcome, subject) where activity_instance is not null;

create table unsealed (
    entry uuid primary key references entry,
    alliance uuid not null,
    entered_at timestamptz not null
);

-- a person's part in a case: given with the work, taken back on exclusion
create table case_part (
    reference text not null references docket_case,
    person text not null references person,
    role text not null,
    primary key (reference, person, role)
);
create index on case_part (person);
