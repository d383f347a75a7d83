-- whether a change of the charter or of the rules needs a second person
alter table alliance add column second_person boolean not null default false;

-- what was put in force, and the hash of every file of it; none ever changes
create table rule_deployment (
    id text primary key,
    -- none when it serves all alliances
    alliance uuid references alliance,
    name text not null,
    person text not null,
    proposed_by text,
    in_force_from timestamptz not null
);
create index on rule_deployment (alliance, in_force_from);
create index on rule_deployment (name, in_force_from) where alliance is null;

create table rule_file (
    deployment text not null references rule_deployment,
    name text not null,
    sha256 text not null,
    primary key (deployment, name)
);

-- what is in force already
insert into rule_deployment (id, alliance, name, person, in_force_from)
select d.id_, a.id, coalesce(d.name_, d.id_), 'system', d.deploy_time_ at time zone 'UTC'
  from act_re_deployment d left join alliance a on a.code = d.tenant_id_
 where d.tenant_id_ is null or a.id is not null;
insert into rule_file (deployment, name, sha256)
select b.deployment_id_, b.name_, encode(sha256(b.bytes_), 'hex')
  from act_ge_bytearray b join rule_deployment d on d.id = b.deployment_id_
 where b.bytes_ is not null and b.name_ is not null
    on conflict do nothing;

-- changes that one person proposes and another puts in force
create table rule_change (
    id uuid primary key,
    alliance uuid references alliance,
    kind text not null,
    title text not null,
    proposed_by text not null,
    proposed_at timestamptz not null,
    state text not null,
    decided_by text,
    decided_at timestamptz,
    reason text,
    version int not null
);
create index on rule_change (alliance, proposed_at);

create table rule_change_content (
    rule_change uuid not null references rule_change,
    name text not null,
    content text not null,
    primary key (rule_change, name)
);
