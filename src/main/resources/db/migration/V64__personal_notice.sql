-- what people are told about their own work: nothing counts from it
create table personal_notice (
    id uuid primary key,
    reference text not null,
    person text not null,
    template text not null,
    subject text not null,
    text text not null,
    rule text not null,
    written_at timestamptz not null
);
create index on personal_notice (person, written_at);

alter table notice_mail
    alter notice drop not null,
    add personal_notice uuid references personal_notice,
    add constraint about_one_notice check (num_nonnulls(notice, personal_notice) = 1);
