-- how many disputes a demo brings along from the days before its first start
alter table demo_time add column past_disputes int not null default 0;
