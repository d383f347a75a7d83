alter table obligation add column remainder_due_on date;
update obligation set state = 'VERIFIED' where state = 'KEPT';
update obligation set state = 'BREACHED' where state = 'EXCUSED';

-- what the obligor said, what was found about it, and how the obligee let go: inserted rows, never changed
create table fulfilment_report (
    id uuid primary key,
    obligation uuid not null references obligation,
    fulfilled_on date not null,
    words uuid not null,
    person text not null,
    reported_at timestamptz not null
);
create index on fulfilment_report (obligation, reported_at);

create table fulfilment_exhibit (
    report uuid not null references fulfilment_report,
    number int not null,
    item uuid not null references vault_item,
    primary key (report, number)
);

create table fulfilment_check (
    report uuid primary key references fulfilment_report,
    finding text not null,
    reasons uuid not null,
    missing uuid,
    remainder_due_on date,
    person text not null,
    checked_at timestamptz not null
);

create table obligation_waiver (
    obligation uuid primary key references obligation,
    reasons uuid not null,
    person text not null,
    waived_at timestamptz not null
);
