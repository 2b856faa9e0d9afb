-- An alert outlives its conversation until a person acknowledges it (S1). There are few of them, among very many closed ones.
create index conversation_ended_unacknowledged on conversation (closed_at)
	where state = 'closed' and aggregate @? '$.signals[*] ? (@.tier == "act_now" && @.acknowledged == null)';
