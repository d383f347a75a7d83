-- What sanctions do to the rights of members. Nothing here is ever changed: a reversal is one more row. Of one sanction the
-- last row that covers an instant prevails; when a row became known says the sealing of its entry.
create table standing_change (
    position bigint generated always as identity primary key,
    alliance uuid not null references alliance,
    member uuid not null references member,
    standing_right text not null,
    sanction uuid not null,
    effect text not null,
    effective_from timestamptz not null,
    effective_until timestamptz,
    entry uuid not null unique references entry,
    recorded_at timestamptz not null,
    check (effective_until is null or effective_from < effective_until)
);
create index on standing_change (alliance, position);
create index on standing_change (member, position);
