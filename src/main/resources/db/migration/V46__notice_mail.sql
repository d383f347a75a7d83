alter table person add mail_address text;

-- what leaves by mail is written in the transaction of the notice and sent after it
create table notice_mail (
    id uuid primary key,
    notice uuid not null references notice,
    person text not null references person,
    address text not null,
    message_id text not null unique,
    subject text not null,
    body text not null,
    state text not null,
    attempts int not null,
    next_attempt_at timestamptz not null,
    sent_at timestamptz,
    problem text
);
create index on notice_mail (notice);
create index on notice_mail (next_attempt_at) where state = 'WAITING';
