-- what a clause itself says about its breach
alter table obligation add column consequence text;
alter table non_compliance add column consequence text;
