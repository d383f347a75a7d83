create table dispute (
    reference text primary key,
    alliance uuid not null references alliance,
    complainant uuid not null references member,
    category text not null,
    severity text not null,
    patient_impact text not null,
    amount bigint,
    subject uuid not null,
    description uuid not null,
    remedy_sought uuid,
    stage text not null,
    outcome text,
    lane text,
    reported_by text not null,
    reported_at timestamptz not null,
    closed_at timestamptz,
    version int not null
);
create index on dispute (alliance, reported_at);

-- a client's key and body as fingerprints: enough to recognise them, nothing to read
create table idempotency_key (
    person text not null,
    key text not null,
    body text not null,
    reference text,
    kept_at timestamptz not null,
    primary key (person, key)
);
