-- an alliance's administrator runs the alliance, and not the engine: its views know no alliance
delete from act_id_membership
where group_id_ = 'camunda-admin'
  and user_id_ in (select username from person where alliance is not null);
