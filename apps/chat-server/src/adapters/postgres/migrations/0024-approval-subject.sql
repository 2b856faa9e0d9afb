-- What an approval is about is not always somebody: a rule of a programme has no id of that kind.
alter table approval alter column subject_id type text;
alter table approval rename column subject_id to subject;
