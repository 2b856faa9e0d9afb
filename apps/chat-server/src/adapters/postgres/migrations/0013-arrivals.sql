-- Numbers over the last hours, asked for twice a minute by each node with a board.
create index conversation_arrivals on conversation (programme_id, enqueued_at);
