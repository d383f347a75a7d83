-- processes of cases of whose course the engine knows nothing any more: what was cleaned away, and when
create table cleaned_process (
    id text primary key,
    alliance uuid not null,
    reference text not null,
    ended_at timestamptz not null,
    cleaned_at timestamptz not null,
    cleaned_rows bigint not null
);
create index on cleaned_process (reference);
create index on cleaned_process (alliance, cleaned_at);
