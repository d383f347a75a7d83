-- the charter that a proposal was to amend, in one line; none of proposals from before, and of other changes
alter table rule_change
    add column charter_before text;
