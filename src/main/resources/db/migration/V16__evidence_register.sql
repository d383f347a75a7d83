-- what was true of a document when it came in
create table evidence_filing (
    item uuid primary key references vault_item,
    reference text not null references docket_case,
    late boolean not null,
    filed_at timestamptz not null
);
create index on evidence_filing (reference);

-- what was decided about it since; the latest ruling counts, the earlier ones stay
create table evidence_ruling (
    item uuid not null references vault_item,
    number int not null,
    reference text not null references docket_case,
    ruling text not null,
    reasons uuid not null,
    person text not null references person,
    ruled_at timestamptz not null,
    primary key (item, number)
);
create index on evidence_ruling (reference);
