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

--
-- Name: event_store_delete(); Type: FUNCTION; Schema: public; Owner: postgres
--

CREATE FUNCTION public.event_store_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
  message text;
BEGIN
  IF current_setting('eventstore.enable_hard_deletes', true) = 'on' OR
    current_setting('eventstore.reset', true) = 'on'
  THEN
    -- Allow DELETE
    RETURN OLD;
  ELSE
    -- Prevent DELETE
    message := 'EventStore: ' || TG_ARGV[0];

    RAISE EXCEPTION USING MESSAGE = message, ERRCODE = 'feature_not_supported';
  END IF;
END;
$$;


ALTER FUNCTION public.event_store_delete() OWNER TO postgres;

--
-- Name: event_store_exception(); Type: FUNCTION; Schema: public; Owner: postgres
--

CREATE FUNCTION public.event_store_exception() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
  message text;
BEGIN
  message := 'EventStore: ' || TG_ARGV[0];

  RAISE EXCEPTION USING MESSAGE = message;
END;
$$;


ALTER FUNCTION public.event_store_exception() OWNER TO postgres;

--
-- Name: notify_events(); Type: FUNCTION; Schema: public; Owner: postgres
--

CREATE FUNCTION public.notify_events() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
  old_stream_version bigint;
  channel text;
  payload text;
BEGIN
    -- Payload text contains:
    --  * `stream_uuid`
    --  * `stream_id`
    --  * first `stream_version`
    --  * last `stream_version`
    -- Each separated by a comma (e.g. 'stream-12345,1,1,5')

    IF TG_OP = 'UPDATE' THEN
      old_stream_version := OLD.stream_version + 1;
    ELSE
      old_stream_version := 1;
    END IF;

    channel := TG_TABLE_SCHEMA || '.events';
    payload := NEW.stream_uuid || ',' || NEW.stream_id || ',' || old_stream_version || ',' || NEW.stream_version;

    -- Notify events to listeners
    PERFORM pg_notify(channel, payload);

    RETURN NULL;
END;
$$;


ALTER FUNCTION public.notify_events() OWNER TO postgres;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: events; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.events (
    event_id uuid NOT NULL,
    event_type text NOT NULL,
    causation_id uuid,
    correlation_id uuid,
    data bytea NOT NULL,
    metadata bytea,
    created_at timestamp with time zone DEFAULT now() NOT NULL
);


ALTER TABLE public.events OWNER TO postgres;

--
-- Name: schema_migrations; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.schema_migrations (
    major_version integer NOT NULL,
    minor_version integer NOT NULL,
    patch_version integer NOT NULL,
    migrated_at timestamp with time zone DEFAULT now() NOT NULL
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
    created_at timestamp with time zone DEFAULT now() NOT NULL
);


ALTER TABLE public.snapshots OWNER TO postgres;

--
-- Name: stream_events; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.stream_events (
    event_id uuid NOT NULL,
    stream_id bigint NOT NULL,
    stream_version bigint NOT NULL,
    original_stream_id bigint,
    original_stream_version bigint
);


ALTER TABLE public.stream_events OWNER TO postgres;

--
-- Name: streams; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.streams (
    stream_id bigint NOT NULL,
    stream_uuid text NOT NULL,
    stream_version bigint DEFAULT 0 NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    deleted_at timestamp with time zone
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
    last_seen bigint,
    created_at timestamp with time zone DEFAULT now() NOT NULL
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
-- Data for Name: events; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.events (event_id, event_type, causation_id, correlation_id, data, metadata, created_at) FROM stdin;
e0000000-0000-4000-8000-000000000001	Elixir.Bank.AccountOpened	\N	c0000000-0000-4000-8000-000000000000	\\x7b226174223a6e756c6c2c2262616c616e6365223a6e756c6c2c22636f646573223a5b5d2c226c696d6974223a393030373139393235343734303939332c226f776e6572223a225a6fc3ab205c225a5c225c74422e205c5c20e69db1e4baac20f09f9a80222c227061727473223a5b312c322e352c6e756c6c2c747275655d2c2272617465223a302e32352c22737461747573223a6e756c6c2c2274616773223a5b2261222c2262225d7d	\\x7b2275736572223a225a6fc3ab227d	2026-03-01 10:00:02.123456+00
e0000000-0000-4000-8000-000000000002	Elixir.Bank.MoneyMoved	e0000000-0000-4000-8000-000000000001	c0000000-0000-4000-8000-000000000000	\\x7b22616d6f756e74223a31322e352c226e6f7465223a226c696e655c6e627265616b227d	\\x7b7d	2026-03-01 10:00:02.123456+00
e0000000-0000-4000-8000-000000000003	Elixir.Bank.AccountOpened	\N	\N	\\x7b226174223a6e756c6c2c2262616c616e6365223a6e756c6c2c22636f646573223a6e756c6c2c226c696d6974223a2d312c226f776e6572223a6e756c6c2c227061727473223a6e756c6c2c2272617465223a312e30652d372c22737461747573223a6e756c6c2c2274616773223a6e756c6c7d	\\x7b226e223a372c2275736572223a6e756c6c7d	2026-03-01 10:00:03.123456+00
e0000000-0000-4000-8000-000000000004	Elixir.Bank.MoneyMoved	\N	c0000000-0000-4000-8000-000000000001	\\x7b22616d6f756e74223a2d312c226e6f7465223a6e756c6c7d	\\x7b226970223a223a3a31227d	2026-03-01 10:00:04.123456+00
e0000000-0000-4000-8000-000000000005	Elixir.Bank.MoneyMoved	e0000000-0000-4000-8000-000000000004	c0000000-0000-4000-8000-000000000001	\\x7b22616d6f756e74223a312c226e6f7465223a226c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e6720227d	\\x7b7d	2026-03-01 10:00:05.123456+00
e0000000-0000-4000-8000-000000000006	Elixir.Bank.MoneyMoved	\N	\N	\\x7b22616d6f756e74223a2d322c226e6f7465223a6e756c6c7d	\\x7b226970223a223a3a31227d	2026-03-01 10:00:06.123456+00
e0000000-0000-4000-8000-000000000007	Elixir.Bank.MoneyMoved	\N	c0000000-0000-4000-8000-000000000002	\\x7b22616d6f756e74223a322c226e6f7465223a226c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e6720227d	\\x7b7d	2026-03-01 10:00:07.123456+00
e0000000-0000-4000-8000-000000000008	Elixir.Bank.MoneyMoved	e0000000-0000-4000-8000-000000000007	c0000000-0000-4000-8000-000000000002	\\x7b22616d6f756e74223a2d332c226e6f7465223a6e756c6c7d	\\x7b226970223a223a3a31227d	2026-03-01 10:00:08.123456+00
e0000000-0000-4000-8000-000000000009	Elixir.Bank.MoneyMoved	\N	\N	\\x7b22616d6f756e74223a332c226e6f7465223a226c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e67206c6f6e6720227d	\\x7b7d	2026-03-01 10:00:09.123456+00
e0000000-0000-4000-8000-000000000010	Elixir.Bank.AccountOpened	\N	c0000000-0000-4000-8000-000000000003	\\x7b226174223a6e756c6c2c2262616c616e6365223a6e756c6c2c22636f646573223a6e756c6c2c226c696d6974223a6e756c6c2c226f776e6572223a22676f6e65222c227061727473223a6e756c6c2c2272617465223a6e756c6c2c22737461747573223a6e756c6c2c2274616773223a6e756c6c7d	\\x7b7d	2026-03-01 10:00:10.123456+00
\.


--
-- Data for Name: schema_migrations; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.schema_migrations (major_version, minor_version, patch_version, migrated_at) FROM stdin;
1	3	2	2026-11-27 16:09:24.408353+00
\.


--
-- Data for Name: snapshots; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.snapshots (source_uuid, source_version, source_type, data, metadata, created_at) FROM stdin;
account-1	5	Elixir.Bank.AccountOpened	\\x7b226174223a6e756c6c2c2262616c616e6365223a6e756c6c2c22636f646573223a5b5d2c226c696d6974223a393030373139393235343734303939332c226f776e6572223a225a6fc3ab205c225a5c225c74422e205c5c20e69db1e4baac20f09f9a80222c227061727473223a5b312c322e352c6e756c6c2c747275655d2c2272617465223a302e32352c22737461747573223a6e756c6c2c2274616773223a5b2261222c2262225d7d	\\x7b7d	2026-11-27 16:09:24.608026+00
\.


--
-- Data for Name: stream_events; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.stream_events (event_id, stream_id, stream_version, original_stream_id, original_stream_version) FROM stdin;
e0000000-0000-4000-8000-000000000001	0	1	1	1
e0000000-0000-4000-8000-000000000002	0	2	1	2
e0000000-0000-4000-8000-000000000001	1	1	1	1
e0000000-0000-4000-8000-000000000002	1	2	1	2
e0000000-0000-4000-8000-000000000003	0	3	2	1
e0000000-0000-4000-8000-000000000003	2	1	2	1
e0000000-0000-4000-8000-000000000004	0	4	1	3
e0000000-0000-4000-8000-000000000004	1	3	1	3
e0000000-0000-4000-8000-000000000005	0	5	2	2
e0000000-0000-4000-8000-000000000005	2	2	2	2
e0000000-0000-4000-8000-000000000006	0	6	1	4
e0000000-0000-4000-8000-000000000006	1	4	1	4
e0000000-0000-4000-8000-000000000007	0	7	2	3
e0000000-0000-4000-8000-000000000007	2	3	2	3
e0000000-0000-4000-8000-000000000008	0	8	1	5
e0000000-0000-4000-8000-000000000008	1	5	1	5
e0000000-0000-4000-8000-000000000009	0	9	2	4
e0000000-0000-4000-8000-000000000009	2	4	2	4
e0000000-0000-4000-8000-000000000010	0	10	3	1
e0000000-0000-4000-8000-000000000010	3	1	3	1
e0000000-0000-4000-8000-000000000001	4	1	1	1
e0000000-0000-4000-8000-000000000003	4	2	2	1
\.


--
-- Data for Name: streams; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.streams (stream_id, stream_uuid, stream_version, created_at, deleted_at) FROM stdin;
1	account-1	5	2026-03-01 10:00:02.123456+00	\N
2	account-2	4	2026-03-01 10:00:03.123456+00	\N
0	$all	10	2026-11-27 16:09:24.408353+00	\N
4	every-opened	2	2026-11-27 16:09:24.600093+00	\N
3	account-3	1	2026-03-01 10:00:10.123456+00	2026-11-27 16:09:24.616437+00
\.


--
-- Data for Name: subscriptions; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.subscriptions (subscription_id, stream_uuid, subscription_name, last_seen, created_at) FROM stdin;
\.


--
-- Name: streams_stream_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.streams_stream_id_seq', 4, true);


--
-- Name: subscriptions_subscription_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.subscriptions_subscription_id_seq', 1, false);


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
-- Name: stream_events stream_events_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.stream_events
    ADD CONSTRAINT stream_events_pkey PRIMARY KEY (event_id, stream_id);


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
-- Name: ix_stream_events; Type: INDEX; Schema: public; Owner: postgres
--

CREATE UNIQUE INDEX ix_stream_events ON public.stream_events USING btree (stream_id, stream_version);


--
-- Name: ix_streams_stream_uuid; Type: INDEX; Schema: public; Owner: postgres
--

CREATE UNIQUE INDEX ix_streams_stream_uuid ON public.streams USING btree (stream_uuid);


--
-- Name: ix_subscriptions_stream_uuid_subscription_name; Type: INDEX; Schema: public; Owner: postgres
--

CREATE UNIQUE INDEX ix_subscriptions_stream_uuid_subscription_name ON public.subscriptions USING btree (stream_uuid, subscription_name);


--
-- Name: streams event_notification; Type: TRIGGER; Schema: public; Owner: postgres
--

CREATE TRIGGER event_notification AFTER INSERT OR UPDATE ON public.streams FOR EACH ROW EXECUTE FUNCTION public.notify_events();


--
-- Name: events no_delete_events; Type: TRIGGER; Schema: public; Owner: postgres
--

CREATE TRIGGER no_delete_events BEFORE DELETE ON public.events FOR EACH STATEMENT EXECUTE FUNCTION public.event_store_delete('Cannot delete events');


--
-- Name: stream_events no_delete_stream_events; Type: TRIGGER; Schema: public; Owner: postgres
--

CREATE TRIGGER no_delete_stream_events BEFORE DELETE ON public.stream_events FOR EACH STATEMENT EXECUTE FUNCTION public.event_store_delete('Cannot delete stream events');


--
-- Name: streams no_delete_streams; Type: TRIGGER; Schema: public; Owner: postgres
--

CREATE TRIGGER no_delete_streams BEFORE DELETE ON public.streams FOR EACH STATEMENT EXECUTE FUNCTION public.event_store_delete('Cannot delete streams');


--
-- Name: events no_update_events; Type: TRIGGER; Schema: public; Owner: postgres
--

CREATE TRIGGER no_update_events BEFORE UPDATE ON public.events FOR EACH STATEMENT EXECUTE FUNCTION public.event_store_exception('Cannot update events');


--
-- Name: stream_events no_update_stream_events; Type: TRIGGER; Schema: public; Owner: postgres
--

CREATE TRIGGER no_update_stream_events BEFORE UPDATE ON public.stream_events FOR EACH STATEMENT EXECUTE FUNCTION public.event_store_exception('Cannot update stream events');


--
-- Name: stream_events stream_events_event_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.stream_events
    ADD CONSTRAINT stream_events_event_id_fkey FOREIGN KEY (event_id) REFERENCES public.events(event_id);


--
-- Name: stream_events stream_events_original_stream_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.stream_events
    ADD CONSTRAINT stream_events_original_stream_id_fkey FOREIGN KEY (original_stream_id) REFERENCES public.streams(stream_id);


--
-- Name: stream_events stream_events_stream_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.stream_events
    ADD CONSTRAINT stream_events_stream_id_fkey FOREIGN KEY (stream_id) REFERENCES public.streams(stream_id);


--
-- PostgreSQL database dump complete
--


