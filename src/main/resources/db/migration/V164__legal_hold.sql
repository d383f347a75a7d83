-- while a hold is in force, nothing of a case is erased or cleaned away
create table legal_hold (
    id uuid primary key,
    reference text not null,
    reason uuid not null,
    placed_by text not null,
    placed_at timestamptz not null,
    lift_reason uuid,
    lifted_by text,
    lifted_at timestamptz,
    version int not null
);
create unique index on legal_hold (reference) where lifted_at is null;
