-- A rest outlives the shift it was given in, so that ending a shift and starting another does not end it. Ids, codes and the supervisor's name.
create table rest (
	listener_id uuid primary key,
	kind text not null check (kind in ('rest', 'held_back')),
	reason text check ((reason is not null) = (kind = 'held_back')),
	begun_at timestamptz not null,
	until timestamptz not null,
	by_id uuid not null,
	by_name text not null
);
-- Nothing has ever set it.
alter table shift drop column rest_until;
alter table shift add column paused_since timestamptz, add column resumed_at timestamptz, add column chosen_capacity smallint;
update shift set chosen_capacity = capacity, paused_since = case when mode = 'paused' then now() end;
alter table shift alter column chosen_capacity set not null, add check (capacity <= chosen_capacity and chosen_capacity <= 3);

-- How many shifts somebody has begun, for "first shift" only. The audit log has each of them.
create table shift_count (
	listener_id uuid primary key,
	shifts integer not null
);
insert into shift_count select actor_id, count(*) from audit where action = 'shift_started' and actor_id is not null group by actor_id;
-- Whether somebody is new here, and how many people they have talked with today.
create index conversation_taken_by on conversation (listener_id, started_at) where listener_id is not null;
