create index on dispute (alliance, category, closed_at, reference) where closed_at is not null;
-- in the order in which the references of an alliance are read, so that what a party's cases among them are is counted side by side
drop index case_party_member_reference_idx;
create index case_party_member_reference_idx on case_party (member, reference text_pattern_ops);
