-- A session is proposed, answered and fixed before it is held.
create table invitation (
    id uuid primary key,
    reference text not null references docket_case,
    number int not null,
    begins_at timestamptz not null,
    hours int not null,
    mode text not null,
    place uuid,
    state text not null,
    version int not null,
    unique (reference, number)
);

create table invitation_answer (
    invitation uuid not null references invitation,
    party uuid not null references member,
    person text not null references person,
    answer text not null,
    answered_at timestamptz not null,
    primary key (invitation, party)
);

create table attendance (
    reference text not null references docket_case,
    session int not null,
    party uuid not null references member,
    attended boolean not null,
    primary key (reference, session, party)
);

create table sealed_offer (
    reference text not null references docket_case,
    round int not null,
    party uuid not null references member,
    person text not null references person,
    item uuid not null,
    filed_at timestamptz not null,
    primary key (reference, round, party)
);

alter table mediation_session add column held boolean not null default true;
alter table mediation add column offer_round int not null default 0;
alter table mediation add column ended_as text;
update mediation set ended_as = case state when 'SETTLED' then 'SETTLED' when 'IMPASSE' then 'NO_PROSPECT' else 'DISPUTE_ENDED' end
    where state <> 'OPEN';
update mediation set state = 'ENDED' where state <> 'OPEN';
