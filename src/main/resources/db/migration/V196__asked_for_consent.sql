-- Whose consent to more time was asked for is kept with the request: a member that becomes a party later was not asked.
create table extension_asked (
    request uuid not null references extension_request,
    party uuid not null references member,
    primary key (request, party)
);
insert into extension_asked
    select r.id, p.member from extension_request r join case_party p on p.reference = r.reference
    where r.way = 'CONSENT' and p.member is distinct from r.party;
