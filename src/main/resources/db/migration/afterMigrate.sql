-- The application may work with every table, but what has been entered it can only read and add to.
grant usage on schema public to ${applicationRole};
grant select, insert, update, delete on all tables in schema public to ${applicationRole};

revoke update, delete on entry, vault_item, vault_look, vault_opening, signature, ballot, case_link, case_goes_on, meeting_confirmation from ${applicationRole};
revoke delete on erasure, legal_hold, asked_seat from ${applicationRole};
revoke update, delete on cleaned_process from ${applicationRole};
revoke update, delete on leaf, tree_node, head, sealing_key from ${applicationRole};
revoke update, delete on request_answer, evidence_filing, evidence_ruling from ${applicationRole};
revoke update, delete on declared_interest from ${applicationRole};
revoke update, delete on strike, party_answer from ${applicationRole};
revoke update, delete on fulfilment_report, fulfilment_exhibit, fulfilment_check, obligation_waiver from ${applicationRole};
revoke update, delete on amendment_burden, amendment_consent, obligation_edition from ${applicationRole};
revoke update, delete on non_compliance_exhibit from ${applicationRole};
revoke update, delete on filed_position, resolution_answer, principal_answer from ${applicationRole};
revoke update, delete on invitation_answer, attendance, sealed_offer, caucus_paper, paper_release from ${applicationRole};
revoke update, delete on pause_start, pause_end, granted_extension, extension_answer, reassignment from ${applicationRole};
revoke update, delete on notice_opening, personal_notice from ${applicationRole};
revoke update, delete on calendar_edition, calendar_day from ${applicationRole};
revoke update, delete on rule_deployment, rule_file, rule_change_content from ${applicationRole};
revoke update, delete on movement from ${applicationRole};
revoke update, delete on deputed_task from ${applicationRole};
revoke update, delete on standing_change, sanction_recusal from ${applicationRole};
revoke all on flyway_schema_history from ${applicationRole};

-- The engine's runtime tables turn over quickly; statistics taken while they were empty make its queries slow.
alter table act_ru_execution set (autovacuum_analyze_scale_factor = 0.02, autovacuum_analyze_threshold = 50);
alter table act_ru_task set (autovacuum_analyze_scale_factor = 0.02, autovacuum_analyze_threshold = 50);
alter table act_ru_variable set (autovacuum_analyze_scale_factor = 0.02, autovacuum_analyze_threshold = 50);
alter table act_ru_job set (autovacuum_analyze_scale_factor = 0.02, autovacuum_analyze_threshold = 50);
alter table act_ru_authorization set (autovacuum_analyze_scale_factor = 0.02, autovacuum_analyze_threshold = 50);
