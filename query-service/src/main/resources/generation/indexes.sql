alter table account add primary key (account_id);
create index account_of_action on account (action_id);
create index account_by_begin on account (begins);
create index account_by_last_turn on account (last_turn) where last_turn is not null;

alter table fact add primary key (subject, facet, account_id);

alter table action_event add primary key (position);
create index action_event_of_action on action_event (action_id, position);
create index action_event_found_by on action_event using gin (found_by) with (gin_pending_list_limit = 512);

create index link_to on link (target);
create index link_from on link (action_id);

alter table subject_event add primary key (position);
