-- Somebody stands in for an absent mediator in one case, for a time.
create table delegation (
    id uuid primary key,
    reference text not null references docket_case,
    mediator text not null references person,
    first_day date not null,
    last_day date not null,
    nomination uuid not null references nomination,
    delegate text not null references person,
    state text not null,
    version int not null
);
create index on delegation (reference) where state <> 'OVER';
create index on delegation (mediator) where state <> 'OVER';
create unique index on delegation (reference) where state = 'ACTING';

-- a delegate is named outside any search, and for whom they stand in is kept
alter table nomination alter column appointment drop not null;
alter table nomination add column stands_in_for text references person;

-- whoever acts in this part acts in another's place, and every entry of it says so
alter table case_part add column in_place_of text references person;
