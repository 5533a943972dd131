-- Webhooks: who wants to be told what and where, how far the ledger was read for that, and what is on its way.

CREATE TABLE webhook_subscription (
    id                    uuid PRIMARY KEY,
    client                text NOT NULL,
    -- null: of an app
    agency                text,
    -- of the coordinator: every entry
    oversees              boolean NOT NULL,
    -- sealed (AES-256-GCM under the master key, associated data = table|column|id): it may hold a token
    url                   bytea NOT NULL,
    -- empty: all
    types                 text[] NOT NULL,
    subjects              text[] NOT NULL,
    description           text,
    -- sealed
    secret                bytea NOT NULL,
    previous_secret       bytea,
    previous_secret_until timestamptz,
    status                text NOT NULL CHECK (status IN ('ACTIVE', 'DISABLED')),
    disabled_because      text CHECK (disabled_because IN ('GONE', 'FAILING')),
    -- the position up to which its events are put down; null: as far as everybody's
    behind                bigint,
    -- since when nothing got through; null: the last delivery did, or there was none
    failing_since         timestamptz,
    first_delivered_at    timestamptz,
    -- only its deliveries are still to be removed
    deleted               boolean NOT NULL DEFAULT false,
    created_at            timestamptz NOT NULL,
    version               bigint NOT NULL,
    CHECK ((status = 'DISABLED') = (disabled_because IS NOT NULL)),
    CHECK ((previous_secret IS NULL) = (previous_secret_until IS NULL))
);
CREATE INDEX webhook_subscription_agency ON webhook_subscription (agency, created_at, id) WHERE NOT deleted;
CREATE INDEX webhook_subscription_client ON webhook_subscription (client, created_at, id) WHERE NOT deleted;
GRANT SELECT, INSERT, UPDATE, DELETE ON webhook_subscription TO kironggo_app;

-- The last position that was read for all of them. Whoever moves it, or changes a subscription, holds its row; revision says
-- that subscriptions have changed.
CREATE TABLE webhook_cursor (
    singleton boolean PRIMARY KEY CHECK (singleton),
    position  bigint NOT NULL,
    revision  bigint NOT NULL
);
INSERT INTO webhook_cursor SELECT true, coalesce(max(position), -1), 0 FROM ledger_position;
GRANT SELECT, UPDATE ON webhook_cursor TO kironggo_app;

-- One event for one subscription. Ids of events are in the order of time.
CREATE TABLE webhook_delivery (
    subscription    uuid NOT NULL,
    event           uuid NOT NULL,
    status          text NOT NULL CHECK (status IN ('PENDING', 'DELIVERED', 'DEAD')),
    attempts        integer NOT NULL DEFAULT 0,
    -- when it is tried next; while it is being tried, when another may
    next_at         timestamptz NOT NULL,
    last_attempt_at timestamptz,
    http_status     integer,
    latency_millis  integer,
    failure         text CHECK (failure IN ('REFUSED', 'TIMED_OUT', 'UNREACHABLE', 'BROKEN_OFF', 'ADDRESS_REFUSED')),
    -- sealed: what the receiver said is its own
    excerpt         bytea,
    PRIMARY KEY (subscription, event)
);
CREATE INDEX webhook_delivery_due ON webhook_delivery (subscription, next_at) WHERE status = 'PENDING';
CREATE INDEX webhook_delivery_dead ON webhook_delivery (subscription, event) WHERE status = 'DEAD';
GRANT SELECT, INSERT, UPDATE, DELETE ON webhook_delivery TO kironggo_app;
