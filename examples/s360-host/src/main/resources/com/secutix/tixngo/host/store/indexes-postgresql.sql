-- Partial indexes hold only what waits: they stay small, however many tickets are printed.
create index if not exists ticket_waiting on ticket (ticket_id) where status = 'NOT_PRINTED' and problem_at is null;
create index if not exists ticket_in_error on ticket (problem_at, ticket_id) where problem_at is not null;
create index if not exists ticket_unsettled on ticket (ticket_id) where unsettled;
