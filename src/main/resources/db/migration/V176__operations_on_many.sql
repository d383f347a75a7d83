-- what operators did to many processes at once names none of them; the page of a case's course looks for it by time
create index op_log_of_many on act_hi_op_log (timestamp_)
    where proc_inst_id_ is null and entity_type_ in ('ProcessInstance', 'ProcessDefinition', 'JobDefinition', 'Job');
