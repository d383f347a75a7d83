-- When a person last looked at a case, and what they had seen by then; one row each, overwritten by the next look.
create table case_look (
    person text not null,
    reference text not null,
    seen_until timestamptz,
    looked_at timestamptz not null,
    primary key (person, reference)
);
