-- beside a case's key, one of its own for each person's notes: they are destroyed before the rest
alter table case_key add column keeper text not null default '';
alter table case_key drop constraint case_key_pkey;
alter table case_key add primary key (reference, keeper);
alter table case_key alter column keeper drop default;
alter table vault_item add column keeper text not null default '';
alter table vault_item alter column keeper drop default;

-- between which mediator and which party something in the vault was said in caucus, and who of them said it
create table caucus_paper (
    item uuid primary key references vault_item,
    reference text not null,
    mediator text not null,
    party uuid not null,
    by_party boolean not null
);
create index on caucus_paper (reference);

-- what was private before, and the copy that every party and the mediator may read
create table paper_release (
    item uuid primary key references vault_item,
    reference text not null,
    released_as uuid not null unique references vault_item,
    person text not null,
    released_at timestamptz not null
);
create index on paper_release (reference);
