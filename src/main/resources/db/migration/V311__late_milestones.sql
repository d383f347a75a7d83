-- how often the next milestone of a plan was reported and not reached after its day
alter table cure_plan add column late_rejections int not null default 0;
