-- how cases belong together: the one that came later names the other
create table case_link (
    reference text not null references docket_case,
    other text not null references docket_case,
    kind text not null,
    linked_by text not null,
    linked_at timestamptz not null,
    primary key (reference, other, kind),
    check (reference <> other)
);
create index on case_link (other);
-- two cases are related once, whichever was named first
create unique index case_link_related_once on case_link (least(reference, other), greatest(reference, other))
    where kind = 'RELATED';
-- a case ends in one other at most
create unique index case_link_merged_once on case_link (reference) where kind = 'MERGED_INTO';
