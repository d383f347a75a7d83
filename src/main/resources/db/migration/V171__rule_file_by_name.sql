-- the versions of a diagram, form or table are asked for by the file's name
create index on rule_file (name, deployment);
