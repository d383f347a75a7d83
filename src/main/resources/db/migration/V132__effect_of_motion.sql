-- From when a decision has effect follows from its own moment and the day its motion names.
alter table motion drop column effective_from;
