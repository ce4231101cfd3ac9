--
-- PostgreSQL database dump
--


-- Dumped from database version 15.20 (Debian 15.20-0+deb12u1)
-- Dumped by pg_dump version 15.20 (Debian 15.20-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: event_counter; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.event_counter (
    event_number bigint NOT NULL
);


ALTER TABLE public.event_counter OWNER TO postgres;

--
-- Name: events; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.events (
    event_id uuid NOT NULL,
    event_number bigint NOT NULL,
    stream_id bigint NOT NULL,
    stream_version bigint NOT NULL,
    event_type text NOT NULL,
    correlation_id uuid,
    causation_id uuid,
    data bytea NOT NULL,
    metadata bytea,
    created_at timestamp without time zone DEFAULT (now() AT TIME ZONE 'utc'::text) NOT NULL
);


ALTER TABLE public.events OWNER TO postgres;

--
-- Name: schema_migrations; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.schema_migrations (
    major_version integer NOT NULL,
    minor_version integer NOT NULL,
    patch_version integer NOT NULL,
    migrated_at timestamp without time zone DEFAULT (now() AT TIME ZONE 'UTC'::text) NOT NULL
);


ALTER TABLE public.schema_migrations OWNER TO postgres;

--
-- Name: snapshots; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.snapshots (
    source_uuid text NOT NULL,
    source_version bigint NOT NULL,
    source_type text NOT NULL,
    data bytea NOT NULL,
    metadata bytea,
    created_at timestamp without time zone DEFAULT (now() AT TIME ZONE 'utc'::text) NOT NULL
);


ALTER TABLE public.snapshots OWNER TO postgres;

--
-- Name: streams; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.streams (
    stream_id bigint NOT NULL,
    stream_uuid text NOT NULL,
    stream_version bigint DEFAULT 0 NOT NULL,
    created_at timestamp without time zone DEFAULT (now() AT TIME ZONE 'utc'::text) NOT NULL
);


ALTER TABLE public.streams OWNER TO postgres;

--
-- Name: streams_stream_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.streams_stream_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.streams_stream_id_seq OWNER TO postgres;

--
-- Name: streams_stream_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.streams_stream_id_seq OWNED BY public.streams.stream_id;


--
-- Name: subscriptions; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.subscriptions (
    subscription_id bigint NOT NULL,
    stream_uuid text NOT NULL,
    subscription_name text NOT NULL,
    last_seen_event_number bigint,
    last_seen_stream_version bigint,
    created_at timestamp without time zone DEFAULT (now() AT TIME ZONE 'utc'::text) NOT NULL
);


ALTER TABLE public.subscriptions OWNER TO postgres;

--
-- Name: subscriptions_subscription_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.subscriptions_subscription_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.subscriptions_subscription_id_seq OWNER TO postgres;

--
-- Name: subscriptions_subscription_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.subscriptions_subscription_id_seq OWNED BY public.subscriptions.subscription_id;


--
-- Name: streams stream_id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.streams ALTER COLUMN stream_id SET DEFAULT nextval('public.streams_stream_id_seq'::regclass);


--
-- Name: subscriptions subscription_id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.subscriptions ALTER COLUMN subscription_id SET DEFAULT nextval('public.subscriptions_subscription_id_seq'::regclass);


--
-- Data for Name: event_counter; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.event_counter (event_number) FROM stdin;
9
\.


--
-- Data for Name: events; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.events (event_id, event_number, stream_id, stream_version, event_type, correlation_id, causation_id, data, metadata, created_at) FROM stdin;
0f4f5935-2e69-40d5-a0bc-1a7d7b5f6b30	1	1	1	Elixir.Bank.AccountOpened	c0000000-0000-4000-8000-000000000001	\N	\\x83740000000564000a5f5f7374727563745f5f640019456c697869722e42616e6b2e4163636f756e744f70656e65646400056c696d69746e09000000000000000000406400056f776e65726d000000195a6fc3ab20225a2209422e205c20e69db1e4baac20f09f9a8064000472617465463fd0000000000000640004746167736c000000036d00000001616a7400000001640001786400036e696c6a	\\x8374000000016d00000004757365726d000000045a6fc3ab	2026-11-27 16:21:45.806468
d382ad52-a79d-44c7-bd15-32dcb9507249	2	1	2	Elixir.Bank.MoneyMoved	c0000000-0000-4000-8000-000000000001	e0000000-0000-4000-8000-000000000001	\\x83740000000364000a5f5f7374727563745f5f640016456c697869722e42616e6b2e4d6f6e65794d6f766564640006616d6f756e744640290000000000006400046e6f74656d0000000a6c696e650a627265616b	\\x8374000000016d00000004757365726d000000045a6fc3ab	2026-11-27 16:21:45.882036
fa83f0d9-1f8d-43b4-bf2f-bad7e1682c51	3	2	1	Elixir.Bank.AccountOpened	\N	\N	\\x83740000000564000a5f5f7374727563745f5f640019456c697869722e42616e6b2e4163636f756e744f70656e65646400056c696d697462ffffffff6400056f776e65726400036e696c640004726174656400036e696c640004746167736400036e696c	\\x8374000000016d00000004757365726d000000045a6fc3ab	2026-11-27 16:21:45.925588
5aabe077-f6d3-4493-8ac6-8affc04f5f5e	4	1	3	Elixir.Bank.MoneyMoved	\N	\N	\\x83740000000364000a5f5f7374727563745f5f640016456c697869722e42616e6b2e4d6f6e65794d6f766564640006616d6f756e7462ffffffff6400046e6f74656400036e696c	\\x837400000000	2026-11-27 16:21:45.942131
5f69b595-7341-4714-82b0-47f7f074a099	5	2	2	Elixir.Bank.MoneyMoved	\N	\N	\\x83740000000364000a5f5f7374727563745f5f640016456c697869722e42616e6b2e4d6f6e65794d6f766564640006616d6f756e7461016400046e6f74656d000000c86c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e6720	\\x8374000000016d00000004757365726d000000045a6fc3ab	2026-11-27 16:21:45.965019
76cbe749-d867-4d67-9bab-18ffc39fcf67	6	1	4	Elixir.Bank.MoneyMoved	\N	\N	\\x83740000000364000a5f5f7374727563745f5f640016456c697869722e42616e6b2e4d6f6e65794d6f766564640006616d6f756e7462fffffffe6400046e6f74656400036e696c	\\x837400000000	2026-11-27 16:21:45.973587
bc187c07-7d70-4212-bfb6-ba860b2e7113	7	2	3	Elixir.Bank.MoneyMoved	\N	\N	\\x83740000000364000a5f5f7374727563745f5f640016456c697869722e42616e6b2e4d6f6e65794d6f766564640006616d6f756e7461026400046e6f74656d000001906c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e6720	\\x8374000000016d00000004757365726d000000045a6fc3ab	2026-11-27 16:21:45.980899
c554f7d7-23d5-495c-bb21-6a83019767e4	8	1	5	Elixir.Bank.MoneyMoved	\N	\N	\\x83740000000364000a5f5f7374727563745f5f640016456c697869722e42616e6b2e4d6f6e65794d6f766564640006616d6f756e7462fffffffd6400046e6f74656400036e696c	\\x837400000000	2026-11-27 16:21:45.992949
aa255e1c-8309-4203-9228-6db7942fecd0	9	2	4	Elixir.Bank.MoneyMoved	\N	\N	\\x83740000000364000a5f5f7374727563745f5f640016456c697869722e42616e6b2e4d6f6e65794d6f766564640006616d6f756e7461036400046e6f74656d000002586c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e6720	\\x8374000000016d00000004757365726d000000045a6fc3ab	2026-11-27 16:21:46.011855
\.


--
-- Data for Name: schema_migrations; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.schema_migrations (major_version, minor_version, patch_version, migrated_at) FROM stdin;
0	13	0	2026-11-27 16:21:45.646891
\.


--
-- Data for Name: snapshots; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.snapshots (source_uuid, source_version, source_type, data, metadata, created_at) FROM stdin;
account-1	5	Elixir.Bank.AccountOpened	\\x83740000000564000a5f5f7374727563745f5f640019456c697869722e42616e6b2e4163636f756e744f70656e65646400056c696d69746e09000000000000000000406400056f776e65726d000000195a6fc3ab20225a2209422e205c20e69db1e4baac20f09f9a8064000472617465463fd0000000000000640004746167736c000000036d00000001616a7400000001640001786400036e696c6a	\\x837400000000	2026-11-27 16:21:46.038333
\.


--
-- Data for Name: streams; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.streams (stream_id, stream_uuid, stream_version, created_at) FROM stdin;
1	account-1	5	2026-11-27 16:21:45.785017
2	account-2	4	2026-11-27 16:21:45.91708
\.


--
-- Data for Name: subscriptions; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.subscriptions (subscription_id, stream_uuid, subscription_name, last_seen_event_number, last_seen_stream_version, created_at) FROM stdin;
\.


--
-- Name: streams_stream_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.streams_stream_id_seq', 2, true);


--
-- Name: subscriptions_subscription_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.subscriptions_subscription_id_seq', 1, false);


--
-- Name: event_counter event_counter_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.event_counter
    ADD CONSTRAINT event_counter_pkey PRIMARY KEY (event_number);


--
-- Name: events events_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_pkey PRIMARY KEY (event_id);


--
-- Name: schema_migrations schema_migrations_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.schema_migrations
    ADD CONSTRAINT schema_migrations_pkey PRIMARY KEY (major_version, minor_version, patch_version);


--
-- Name: snapshots snapshots_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.snapshots
    ADD CONSTRAINT snapshots_pkey PRIMARY KEY (source_uuid);


--
-- Name: streams streams_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.streams
    ADD CONSTRAINT streams_pkey PRIMARY KEY (stream_id);


--
-- Name: subscriptions subscriptions_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.subscriptions
    ADD CONSTRAINT subscriptions_pkey PRIMARY KEY (subscription_id);


--
-- Name: ix_events_event_number; Type: INDEX; Schema: public; Owner: postgres
--

CREATE UNIQUE INDEX ix_events_event_number ON public.events USING btree (event_number);


--
-- Name: ix_events_stream_id; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX ix_events_stream_id ON public.events USING btree (stream_id);


--
-- Name: ix_events_stream_id_stream_version; Type: INDEX; Schema: public; Owner: postgres
--

CREATE UNIQUE INDEX ix_events_stream_id_stream_version ON public.events USING btree (stream_id, stream_version DESC);


--
-- Name: ix_streams_stream_uuid; Type: INDEX; Schema: public; Owner: postgres
--

CREATE UNIQUE INDEX ix_streams_stream_uuid ON public.streams USING btree (stream_uuid);


--
-- Name: ix_subscriptions_stream_uuid_subscription_name; Type: INDEX; Schema: public; Owner: postgres
--

CREATE UNIQUE INDEX ix_subscriptions_stream_uuid_subscription_name ON public.subscriptions USING btree (stream_uuid, subscription_name);


--
-- Name: event_counter no_delete_event_counter; Type: RULE; Schema: public; Owner: postgres
--

CREATE RULE no_delete_event_counter AS
    ON DELETE TO public.event_counter DO INSTEAD NOTHING;


--
-- Name: events no_delete_events; Type: RULE; Schema: public; Owner: postgres
--

CREATE RULE no_delete_events AS
    ON DELETE TO public.events DO INSTEAD NOTHING;


--
-- Name: event_counter no_insert_event_counter; Type: RULE; Schema: public; Owner: postgres
--

CREATE RULE no_insert_event_counter AS
    ON INSERT TO public.event_counter DO INSTEAD NOTHING;


--
-- Name: events no_update_events; Type: RULE; Schema: public; Owner: postgres
--

CREATE RULE no_update_events AS
    ON UPDATE TO public.events DO INSTEAD NOTHING;


--
-- Name: events events_stream_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_stream_id_fkey FOREIGN KEY (stream_id) REFERENCES public.streams(stream_id);


--
-- PostgreSQL database dump complete
--


