-- what was in force when a change was proposed: a charter in one line, files by one hash; none of proposals from before
alter table rule_change rename column charter_before to in_force_before;
