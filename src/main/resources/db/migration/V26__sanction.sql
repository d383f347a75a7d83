create table non_compliance (
    id uuid primary key,
    reference text not null references docket_case,
    obligation uuid not null unique,
    obligor uuid not null references member,
    obligee uuid not null references member,
    terms uuid not null,
    clause int not null,
    state text not null,
    noticed_at timestamptz not null,
    answer text,
    answer_words uuid,
    answered_by text,
    answered_at timestamptz,
    reasons uuid,
    ended_by text,
    ended_at timestamptz,
    version int not null
);
create index on non_compliance (reference, clause);

-- the evidence register as it stood when the notice was served, and what came with the answer
create table non_compliance_exhibit (
    non_compliance uuid not null references non_compliance,
    item uuid not null references vault_item,
    hash text not null,
    attached_to text not null,
    primary key (non_compliance, item)
);
