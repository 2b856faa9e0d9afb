-- Every open conversation says whether supervisors keep it in view.
update conversation set aggregate = jsonb_set(aggregate, '{pin}', 'null') where state <> 'closed' and not aggregate ? 'pin';
