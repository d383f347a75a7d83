-- who signs in with a provider of identities instead of a password kept here: who they are there, and when the last was said
create table provided_person (
    person  text        primary key references person,
    issuer  text        not null,
    subject text        not null,
    told_at timestamptz not null,
    unique (issuer, subject)
);
