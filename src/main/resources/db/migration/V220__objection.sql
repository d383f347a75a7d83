-- what a party, asked once, has against a person who is to mediate or to decide
create table objection (
    named uuid not null,
    party uuid not null references member,
    hearing uuid not null,
    state text not null,
    person text references person,
    asked_at timestamptz not null,
    answered_at timestamptz,
    version int not null,
    primary key (named, party)
);
create index on objection (hearing);

insert into objection
select a.nomination, a.party, a.nomination,
       case when not a.against then 'NONE' when n.state = 'OBJECTED_TO' then 'UPHELD' else 'REJECTED' end,
       a.person, n.named_at, a.answered_at, 0
from party_answer a join nomination n on n.id = a.nomination
where a.question = 'OBJECTION';
delete from party_answer where question = 'OBJECTION';

alter table neutral add column named_by text references person;
