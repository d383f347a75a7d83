-- an obligation in other words, due on another day or with other grace: proposed, and in force when all it burdens consent
alter table obligation add column edition int not null default 1;

create table obligation_amendment (
    id uuid primary key,
    obligation uuid not null references obligation,
    reference text not null references docket_case,
    proposer uuid references member,
    person text not null references person,
    words uuid not null,
    reasons uuid not null,
    due_on date not null,
    grace int,
    state text not null,
    proposed_at timestamptz not null,
    ended_at timestamptz,
    version int not null
);
create unique index on obligation_amendment (obligation) where state = 'OPEN';
create index on obligation_amendment (reference, proposed_at);

create table amendment_burden (
    amendment uuid not null references obligation_amendment,
    member uuid not null references member,
    primary key (amendment, member)
);

-- answers, and the texts an amendment replaced: inserted rows, never changed
create table amendment_consent (
    amendment uuid not null references obligation_amendment,
    party uuid not null references member,
    consented boolean not null,
    authority text,
    mandate uuid,
    reason uuid,
    person text not null references person,
    answered_at timestamptz not null,
    primary key (amendment, party)
);

create table obligation_edition (
    obligation uuid not null references obligation,
    number int not null,
    terms uuid not null,
    due_on date not null,
    grace int,
    replaced_at timestamptz not null,
    primary key (obligation, number)
);
