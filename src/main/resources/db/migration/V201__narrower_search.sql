-- what is counted of a search with several filters, and by the beginning of a reference, is counted in an index alone
create index on dispute (alliance, category, outcome, reported_at, reference) where outcome is not null;
create index on dispute (alliance, reference text_pattern_ops);
create index on case_party (member, reference);
drop index case_party_member_idx;

-- where a merged case goes on: in the one that took it in, and in whatever took that one in, so that nobody who asks has to
-- follow the links
create table case_goes_on (
    reference text not null references docket_case,
    other text not null references docket_case,
    primary key (reference, other)
);
create index on case_goes_on (other);
insert into case_goes_on
    with recursive going_on (reference, other) as (
        select l.reference, l.other from case_link l where l.kind = 'MERGED_INTO'
        union
        select g.reference, l.other from going_on g join case_link l on l.reference = g.other and l.kind = 'MERGED_INTO')
    select reference, other from going_on;
