-- tries to sign in that failed, by name and by address; the name only as a hash: it may be a password in the wrong field
create table sign_in_try (
    kind     text        not null,
    guessed  text        not null,
    failures int         not null,
    last_at  timestamptz not null,
    primary key (kind, guessed)
);
create table sign_out (
    person text        primary key,
    at     timestamptz not null
);
-- who has to choose a password of their own before anything else
create table password_due (
    person text primary key
);
grant select, insert, update, delete on sign_in_try, sign_out, password_due to ${applicationRole};
