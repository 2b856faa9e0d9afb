-- How far the log of each conversation reaches, and who may add to it: all that a message changes. In the conversation's own row every message
-- made a new version of a kilobyte, and PostgreSQL compared everything its nine indexes are about with what it was before.
create table conversation_log (
	conversation_id uuid primary key references conversation,
	is_open boolean not null,
	epoch integer not null,
	-- The fence: who may write now. Every append locks this row, so it never reads them stale.
	room_writers uuid[] not null,
	backstage_writers uuid[] not null,
	room_head integer not null default 0,
	backstage_head integer not null default 0,
	supervision_head integer not null default 0,
	seeker_last_wrote_at timestamptz,
	staff_last_wrote_at timestamptz
-- With room on the page the new version stays there and the index is not touched.
) with (fillfactor = 60);

insert into conversation_log
	select id, state <> 'closed', epoch, room_writers, backstage_writers, room_head, backstage_head, supervision_head, seeker_last_wrote_at, staff_last_wrote_at
	from conversation;

alter table conversation
	drop column room_writers, drop column backstage_writers, drop column room_head, drop column backstage_head, drop column supervision_head,
	drop column seeker_last_wrote_at, drop column staff_last_wrote_at;
alter table conversation reset (fillfactor);
