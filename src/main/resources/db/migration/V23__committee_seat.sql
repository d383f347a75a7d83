create table committee_seat (
    alliance uuid not null references alliance,
    committee text not null,
    person text not null references person,
    primary key (alliance, committee, person)
);
create index on committee_seat (person);
