-- Which two people decided on a version of the settings, and where one did who should not have been alone.
alter table programme_version add column approval_id uuid unique;
alter table programme_version add column approved_by uuid;
alter table programme_version add column alone boolean not null default false;
