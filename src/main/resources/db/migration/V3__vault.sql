create table case_key (
    reference text primary key,
    wrapped bytea not null,
    created_at timestamptz not null
);

create table vault_item (
    id uuid primary key,
    reference text not null,
    room text not null,
    field text not null,
    media_type text not null,
    cipher bytea not null,
    name_cipher bytea,
    hash text not null,
    author text not null,
    on_behalf_of uuid,
    stored_at timestamptz not null
);
create index on vault_item (reference, stored_at);

create table vault_opening (
    id uuid primary key,
    item uuid not null references vault_item,
    person text not null,
    opened_at timestamptz not null
);
create index on vault_opening (item);

create table draft (
    person text not null,
    task text not null,
    reference text not null,
    field text not null,
    cipher bytea not null,
    saved_at timestamptz not null,
    primary key (person, task, field)
);
