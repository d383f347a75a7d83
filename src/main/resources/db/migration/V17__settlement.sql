create table settlement (
    id uuid primary key,
    reference text not null references docket_case,
    room text not null,
    coverage text not null,
    terms uuid not null,
    settled_issues uuid,
    carved_out uuid,
    state text not null,
    signed_terms uuid,
    document uuid,
    drafted_by text not null references person,
    drafted_at timestamptz not null,
    ended_at timestamptz,
    version int not null
);
create index on settlement (reference, drafted_at);

-- a case has one draft out for signature at a time
create unique index settlement_open on settlement (reference) where state = 'OPEN';

-- what a mediation kept of its draft before settlements stood on their own
insert into settlement (id, reference, room, coverage, terms, state, signed_terms, drafted_by, drafted_at, ended_at, version)
select gen_random_uuid(), reference, 'MEDIATION', 'FULL', terms,
       case state when 'OPEN' then 'OPEN' when 'SETTLED' then 'SIGNED' when 'ENDED' then 'DROPPED' else 'REFUSED' end,
       settlement, mediator, appointed_at, ended_at, 0
from mediation where terms is not null;

alter table mediation drop column terms, drop column settlement;

alter table signature add column authority text, add column mandate uuid, add column reason uuid;
