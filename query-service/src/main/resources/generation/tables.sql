-- Every event about an action or observation, as read from the stream. It is found by numbers in place of words, of its kind
-- and of what it measures, as far as no earlier event of the action said the same. Several words share a number: what is found
-- by one is looked at again.
create table action_event (
    position         bigint      not null,
    action_id        text        not null,
    known_since      timestamptz not null,
    edition          text,
    payload_type     text        not null,
    payload_revision text        not null,
    payload          bytea       not null,
    found_by         smallint[]
);

-- What was held true of one action, for questions asked with known_from <= knownAt < known_until
-- and position_from <= position < position_until. Closed, never deleted.
create table account (
    account_id      bigint      not null,
    action_id       text        not null,
    known_from      timestamptz not null,
    known_until     timestamptz not null,
    position_from   bigint      not null,
    position_until  bigint      not null,
    -- newest event that it rests on; a retraction counts, though it leaves nothing in rests_on
    source_position bigint      not null,
    -- events that make it up, the statement first
    rests_on        bigint[]    not null,
    -- the first day of the date of the action's first milestone (null if undated), and the last day on which its status
    -- changes (null for what has none)
    begins          date,
    last_turn       date,
    -- what it shows, so that a first question about a subject costs no more than reading it; null where that is nothing
    shown           bytea
);

-- Which subject's state an account touches, in which facet, and between which dates at most.
-- A row without dates says that an earlier account touched the subject and this one no longer does.
create table fact (
    subject    text     not null,
    facet      smallint not null,
    account_id bigint   not null,
    action_id  text     not null,
    starts     date,
    ends       date
);

-- Which action answers which, or is a part of which, by which account.
create table link (
    account_id bigint not null,
    action_id  text   not null,
    link       text   not null,
    target     text   not null
);

-- Every event about the registry of subjects.
create table subject_event (
    position         bigint      not null,
    subject_id       text        not null,
    known_since      timestamptz not null,
    edition          text,
    payload_type     text        not null,
    payload_revision text        not null,
    payload          bytea       not null
);
