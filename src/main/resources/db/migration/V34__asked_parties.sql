-- Who was asked in a window for evidence: a party that joins while it is open was not, and is not silent.
create table investigation_asked (
    investigation uuid not null references investigation,
    round int not null,
    party uuid not null references member,
    primary key (investigation, round, party)
);

insert into investigation_asked (investigation, round, party)
select i.id, rounds.number, p.member
from investigation i
join case_party p on p.reference = i.reference
cross join lateral generate_series(1, i.round) as rounds (number);
