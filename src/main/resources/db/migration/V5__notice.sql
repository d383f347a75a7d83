create table notice (
    id uuid primary key,
    reference text not null,
    addressee uuid not null,
    template text not null,
    channel text not null,
    served_at timestamptz not null
);
create index on notice (reference, served_at);
create index on notice (addressee, served_at);
