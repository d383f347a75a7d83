-- how often a report came back after its day: each time gives grace anew, as often as the table lets it
alter table obligation add column late_rejections int not null default 0;
