-- the job executor acquires by due date
create index concordat_idx_job_duedate on act_ru_job (duedate_, retries_);
