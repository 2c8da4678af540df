-- Every event about an action or observation, as read from the stream.
create table action_event (
    position     bigint primary key,
    action_id    text        not null,
    known_since  timestamptz not null,
    edition      text,
    payload_type text        not null,
    payload_revision text    not null,
    payload      bytea       not null
);
create index action_event_of_action on action_event (action_id, position);

-- What was held true of one action, for questions asked with known_from <= knownAt < known_until
-- and position_from <= position < position_until. Closed, never deleted.
create table account (
    account_id      bigint primary key,
    action_id       text        not null,
    known_from      timestamptz not null,
    known_until     timestamptz not null,
    position_from   bigint      not null,
    position_until  bigint      not null,
    -- newest event that it rests on; a retraction counts, though it leaves nothing in rests_on
    source_position bigint      not null,
    -- events that make it up, the statement first
    rests_on        bigint[]    not null
);
create index account_of_action on account (action_id);

-- Which subject's state an account touches, in which facet, and between which dates at most.
-- A row without dates says that an earlier account touched the subject and this one no longer does.
create table fact (
    subject    text     not null,
    facet      smallint not null,
    account_id bigint   not null,
    action_id  text     not null,
    starts     date,
    ends       date,
    current    boolean  not null,
    primary key (subject, facet, account_id)
);
create index fact_current on fact (subject, facet) where current;
create index fact_of_account on fact (account_id);

-- Which action answers which, or is a part of which, by which account.
create table link (
    account_id bigint not null,
    action_id  text   not null,
    link       text   not null,
    target     text   not null
);
create index link_to on link (target);
create index link_from on link (action_id);

-- Every event about the registry of subjects.
create table subject_event (
    position     bigint primary key,
    subject_id   text        not null,
    known_since  timestamptz not null,
    edition      text,
    payload_type text        not null,
    payload_revision text    not null,
    payload      bytea       not null
);

-- Axon's tracking tokens: how far each segment has read.
create table token_entry (
    processor_name varchar(255) not null,
    segment        integer      not null,
    token          bytea,
    token_type     varchar(255),
    timestamp      varchar(255) not null,
    owner          varchar(255),
    primary key (processor_name, segment)
);
