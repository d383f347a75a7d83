-- Who was asked is kept with what they were asked: a member that becomes a party later was not.
create table nomination_asked (
    nomination uuid not null references nomination,
    party uuid not null references member,
    primary key (nomination, party)
);
insert into nomination_asked
    select n.id, p.member from nomination n
    join person w on w.username = n.named_by
    join case_party p on p.reference = n.reference and p.member <> w.employer;

create table invitation_asked (
    invitation uuid not null references invitation,
    party uuid not null references member,
    primary key (invitation, party)
);
insert into invitation_asked
    select i.id, p.member from invitation i join case_party p on p.reference = i.reference;

create table offer_round (
    id uuid primary key,
    reference text not null references docket_case,
    number int not null,
    state text not null,
    version int not null,
    unique (reference, number)
);
create table offer_round_asked (
    round uuid not null references offer_round,
    party uuid not null references member,
    primary key (round, party)
);
insert into offer_round
    select gen_random_uuid(), m.reference, m.offer_round, 'OPEN', 0 from mediation m
    where exists (select 1 from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
        where t.task_def_key_ = 'submitOffer' and e.business_key_ = m.reference);
insert into offer_round_asked
    select r.id, p.member from offer_round r join case_party p on p.reference = r.reference;

-- whoever chooses from the pool sees it in the order of what is looked for
alter table appointment add column lane text not null default 'standard';
alter table appointment add column skill text not null default 'general';
