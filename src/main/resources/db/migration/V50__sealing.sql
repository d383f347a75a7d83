-- the alliance's Merkle tree (RFC 6962): which entry is which leaf, and the hash of every full subtree; none ever changes
create table leaf (
    alliance uuid not null references alliance,
    position bigint not null,
    entry uuid not null unique references entry,
    primary key (alliance, position)
);

create table tree_node (
    alliance uuid not null references alliance,
    height int not null,
    position bigint not null,
    hash bytea not null,
    primary key (alliance, height, position)
);

create table sealing_key (
    id text primary key,
    public_key text not null,
    since timestamptz not null
);

create table head (
    alliance uuid not null references alliance,
    size bigint not null,
    root bytea not null,
    sealed_at timestamptz not null,
    key text not null references sealing_key,
    signature text not null,
    primary key (alliance, size)
);

-- heads on their way to where they are kept outside
create table head_delivery (
    alliance uuid not null,
    size bigint not null,
    anchor text not null,
    attempts int not null,
    next_at timestamptz not null,
    primary key (anchor, alliance, size),
    foreign key (alliance, size) references head
);
create index on head_delivery (anchor, next_at);

-- entries waited too long to be sealed; one at a time for each alliance
create table sealing_delay (
    id uuid primary key,
    alliance uuid not null references alliance,
    since timestamptz not null,
    noticed_at timestamptz not null,
    ended_at timestamptz
);
create unique index on sealing_delay (alliance) where ended_at is null;

create index on unsealed (alliance, entered_at, entry);
-- every row of a queue is written once and deleted soon
alter table unsealed set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 500);
alter table head_delivery set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 500);
