create table obligation (
    id uuid primary key,
    reference text not null references docket_case,
    obligor uuid not null references member,
    obligee uuid not null references member,
    terms uuid not null,
    clause int not null,
    due_on date not null,
    state text not null,
    fulfilled_on date,
    version int not null,
    unique (terms, clause)
);
create index on obligation (reference, clause);
