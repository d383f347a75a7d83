alter table dispute add column acknowledged_at timestamptz;
alter table dispute add column cure_asked_at timestamptz;
