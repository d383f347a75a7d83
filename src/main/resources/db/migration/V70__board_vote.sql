-- A case has more than one motion: on its remedy, on a sanction, on an appeal; and each can be put again.
alter table motion drop constraint motion_reference_key;
alter table motion add column decision_type text not null default 'remedy';
alter table motion alter column decision_type drop default;
alter table motion rename column measures to subject;
alter table motion alter column subject drop not null;
create index on motion (reference);
