-- from when a window that counts from the notice's receipt counts, and under which rule; what became of its delivery
alter table notice
    add counts_from timestamptz,
    add receipt_rule text,
    add failed_at timestamptz,
    add served_again_at timestamptz,
    add personally_served_on date,
    add proof uuid references vault_item,
    add version int not null default 0,
    drop column channel;
update notice set counts_from = served_at, receipt_rule = 'before noticeReceiptDue';
alter table notice alter counts_from set not null, alter receipt_rule set not null;

-- the first time somebody who represents the addressee had it before them
create table notice_opening (
    notice uuid primary key references notice,
    person text not null references person,
    opened_at timestamptz not null
);
