-- after how many days a member may ask to be readmitted, where its sanction has no end
alter table sanction
    add column bar_days int;

-- whoever was expelled asks the board to be readmitted
create table readmission (
    id uuid primary key,
    sanction uuid not null references sanction,
    reference text not null references docket_case,
    member uuid not null references member,
    state text not null,
    words uuid not null,
    applied_by text not null,
    applied_at timestamptz not null,
    decided_at timestamptz,
    version int not null
);
create index on readmission (sanction);
create index on readmission (reference);
