-- H2 knows no partial index: status and problem lead, so that the waiting tickets lie together in the order they are sent.
create index if not exists ticket_waiting on ticket (status, problem_at, ticket_order);
create index if not exists ticket_unsettled on ticket (unsettled);
