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
-- Name: pgcrypto; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS pgcrypto WITH SCHEMA public;


--
-- Name: EXTENSION pgcrypto; Type: COMMENT; Schema: -; Owner: 
--

COMMENT ON EXTENSION pgcrypto IS 'cryptographic functions';


--
-- Name: uuid-ossp; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS "uuid-ossp" WITH SCHEMA public;


--
-- Name: EXTENSION "uuid-ossp"; Type: COMMENT; Schema: -; Owner: 
--

COMMENT ON EXTENSION "uuid-ossp" IS 'generate universally unique identifiers (UUIDs)';


--
-- Name: log_events_horizon(); Type: FUNCTION; Schema: public; Owner: postgres
--

CREATE FUNCTION public.log_events_horizon() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO events_horizon(global_position)
    VALUES (NEW.global_position);
    RETURN NEW;
END;
$$;


ALTER FUNCTION public.log_events_horizon() OWNER TO postgres;

SET default_tablespace = '';

--
-- Name: events; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.events (
    id uuid DEFAULT public.gen_random_uuid() NOT NULL,
    context character varying NOT NULL COLLATE pg_catalog."POSIX",
    stream_name character varying NOT NULL COLLATE pg_catalog."POSIX",
    stream_id character varying NOT NULL COLLATE pg_catalog."POSIX",
    global_position bigint NOT NULL,
    stream_revision integer NOT NULL,
    data jsonb DEFAULT '{}'::jsonb NOT NULL,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL,
    link_partition_id bigint,
    created_at timestamp without time zone DEFAULT now() NOT NULL,
    type character varying NOT NULL COLLATE pg_catalog."POSIX",
    link_global_position bigint
)
PARTITION BY LIST (context);


ALTER TABLE public.events OWNER TO postgres;

--
-- Name: $streams; Type: VIEW; Schema: public; Owner: postgres
--

CREATE VIEW public."$streams" AS
 SELECT events.id,
    events.context,
    events.stream_name,
    events.stream_id,
    events.global_position,
    events.stream_revision,
    events.data,
    events.metadata,
    events.link_partition_id,
    events.created_at,
    events.type,
    events.link_global_position
   FROM public.events
  WHERE (events.stream_revision = 0);


ALTER TABLE public."$streams" OWNER TO postgres;

--
-- Name: events_global_position_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.events_global_position_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.events_global_position_seq OWNER TO postgres;

--
-- Name: events_global_position_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.events_global_position_seq OWNED BY public.events.global_position;


--
-- Name: contexts_11ff9f; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.contexts_11ff9f (
    id uuid DEFAULT public.gen_random_uuid() NOT NULL,
    context character varying NOT NULL COLLATE pg_catalog."POSIX",
    stream_name character varying NOT NULL COLLATE pg_catalog."POSIX",
    stream_id character varying NOT NULL COLLATE pg_catalog."POSIX",
    global_position bigint DEFAULT nextval('public.events_global_position_seq'::regclass) NOT NULL,
    stream_revision integer NOT NULL,
    data jsonb DEFAULT '{}'::jsonb NOT NULL,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL,
    link_partition_id bigint,
    created_at timestamp without time zone DEFAULT now() NOT NULL,
    type character varying NOT NULL COLLATE pg_catalog."POSIX",
    link_global_position bigint
)
PARTITION BY LIST (stream_name);


ALTER TABLE public.contexts_11ff9f OWNER TO postgres;

--
-- Name: contexts_221f28; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.contexts_221f28 (
    id uuid DEFAULT public.gen_random_uuid() NOT NULL,
    context character varying NOT NULL COLLATE pg_catalog."POSIX",
    stream_name character varying NOT NULL COLLATE pg_catalog."POSIX",
    stream_id character varying NOT NULL COLLATE pg_catalog."POSIX",
    global_position bigint DEFAULT nextval('public.events_global_position_seq'::regclass) NOT NULL,
    stream_revision integer NOT NULL,
    data jsonb DEFAULT '{}'::jsonb NOT NULL,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL,
    link_partition_id bigint,
    created_at timestamp without time zone DEFAULT now() NOT NULL,
    type character varying NOT NULL COLLATE pg_catalog."POSIX",
    link_global_position bigint
)
PARTITION BY LIST (stream_name);


ALTER TABLE public.contexts_221f28 OWNER TO postgres;

--
-- Name: stream_names_c13e95; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.stream_names_c13e95 (
    id uuid DEFAULT public.gen_random_uuid() NOT NULL,
    context character varying NOT NULL COLLATE pg_catalog."POSIX",
    stream_name character varying NOT NULL COLLATE pg_catalog."POSIX",
    stream_id character varying NOT NULL COLLATE pg_catalog."POSIX",
    global_position bigint DEFAULT nextval('public.events_global_position_seq'::regclass) NOT NULL,
    stream_revision integer NOT NULL,
    data jsonb DEFAULT '{}'::jsonb NOT NULL,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL,
    link_partition_id bigint,
    created_at timestamp without time zone DEFAULT now() NOT NULL,
    type character varying NOT NULL COLLATE pg_catalog."POSIX",
    link_global_position bigint
)
PARTITION BY LIST (type);


ALTER TABLE public.stream_names_c13e95 OWNER TO postgres;

SET default_table_access_method = heap;

--
-- Name: event_types_02648b; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.event_types_02648b (
    id uuid DEFAULT public.gen_random_uuid() NOT NULL,
    context character varying NOT NULL COLLATE pg_catalog."POSIX",
    stream_name character varying NOT NULL COLLATE pg_catalog."POSIX",
    stream_id character varying NOT NULL COLLATE pg_catalog."POSIX",
    global_position bigint DEFAULT nextval('public.events_global_position_seq'::regclass) NOT NULL,
    stream_revision integer NOT NULL,
    data jsonb DEFAULT '{}'::jsonb NOT NULL,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL,
    link_partition_id bigint,
    created_at timestamp without time zone DEFAULT now() NOT NULL,
    type character varying NOT NULL COLLATE pg_catalog."POSIX",
    link_global_position bigint
);


ALTER TABLE public.event_types_02648b OWNER TO postgres;

--
-- Name: stream_names_520f80; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.stream_names_520f80 (
    id uuid DEFAULT public.gen_random_uuid() NOT NULL,
    context character varying NOT NULL COLLATE pg_catalog."POSIX",
    stream_name character varying NOT NULL COLLATE pg_catalog."POSIX",
    stream_id character varying NOT NULL COLLATE pg_catalog."POSIX",
    global_position bigint DEFAULT nextval('public.events_global_position_seq'::regclass) NOT NULL,
    stream_revision integer NOT NULL,
    data jsonb DEFAULT '{}'::jsonb NOT NULL,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL,
    link_partition_id bigint,
    created_at timestamp without time zone DEFAULT now() NOT NULL,
    type character varying NOT NULL COLLATE pg_catalog."POSIX",
    link_global_position bigint
)
PARTITION BY LIST (type);


ALTER TABLE public.stream_names_520f80 OWNER TO postgres;

--
-- Name: event_types_402315; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.event_types_402315 (
    id uuid DEFAULT public.gen_random_uuid() NOT NULL,
    context character varying NOT NULL COLLATE pg_catalog."POSIX",
    stream_name character varying NOT NULL COLLATE pg_catalog."POSIX",
    stream_id character varying NOT NULL COLLATE pg_catalog."POSIX",
    global_position bigint DEFAULT nextval('public.events_global_position_seq'::regclass) NOT NULL,
    stream_revision integer NOT NULL,
    data jsonb DEFAULT '{}'::jsonb NOT NULL,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL,
    link_partition_id bigint,
    created_at timestamp without time zone DEFAULT now() NOT NULL,
    type character varying NOT NULL COLLATE pg_catalog."POSIX",
    link_global_position bigint
);


ALTER TABLE public.event_types_402315 OWNER TO postgres;

--
-- Name: stream_names_2c8bcf; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.stream_names_2c8bcf (
    id uuid DEFAULT public.gen_random_uuid() NOT NULL,
    context character varying NOT NULL COLLATE pg_catalog."POSIX",
    stream_name character varying NOT NULL COLLATE pg_catalog."POSIX",
    stream_id character varying NOT NULL COLLATE pg_catalog."POSIX",
    global_position bigint DEFAULT nextval('public.events_global_position_seq'::regclass) NOT NULL,
    stream_revision integer NOT NULL,
    data jsonb DEFAULT '{}'::jsonb NOT NULL,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL,
    link_partition_id bigint,
    created_at timestamp without time zone DEFAULT now() NOT NULL,
    type character varying NOT NULL COLLATE pg_catalog."POSIX",
    link_global_position bigint
)
PARTITION BY LIST (type);


ALTER TABLE public.stream_names_2c8bcf OWNER TO postgres;

--
-- Name: event_types_64bca9; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.event_types_64bca9 (
    id uuid DEFAULT public.gen_random_uuid() NOT NULL,
    context character varying NOT NULL COLLATE pg_catalog."POSIX",
    stream_name character varying NOT NULL COLLATE pg_catalog."POSIX",
    stream_id character varying NOT NULL COLLATE pg_catalog."POSIX",
    global_position bigint DEFAULT nextval('public.events_global_position_seq'::regclass) NOT NULL,
    stream_revision integer NOT NULL,
    data jsonb DEFAULT '{}'::jsonb NOT NULL,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL,
    link_partition_id bigint,
    created_at timestamp without time zone DEFAULT now() NOT NULL,
    type character varying NOT NULL COLLATE pg_catalog."POSIX",
    link_global_position bigint
);


ALTER TABLE public.event_types_64bca9 OWNER TO postgres;

--
-- Name: event_types_824d63; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.event_types_824d63 (
    id uuid DEFAULT public.gen_random_uuid() NOT NULL,
    context character varying NOT NULL COLLATE pg_catalog."POSIX",
    stream_name character varying NOT NULL COLLATE pg_catalog."POSIX",
    stream_id character varying NOT NULL COLLATE pg_catalog."POSIX",
    global_position bigint DEFAULT nextval('public.events_global_position_seq'::regclass) NOT NULL,
    stream_revision integer NOT NULL,
    data jsonb DEFAULT '{}'::jsonb NOT NULL,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL,
    link_partition_id bigint,
    created_at timestamp without time zone DEFAULT now() NOT NULL,
    type character varying NOT NULL COLLATE pg_catalog."POSIX",
    link_global_position bigint
);


ALTER TABLE public.event_types_824d63 OWNER TO postgres;

--
-- Name: events_horizon; Type: TABLE; Schema: public; Owner: postgres
--

CREATE UNLOGGED TABLE public.events_horizon (
    global_position bigint NOT NULL,
    xact_id xid8 DEFAULT pg_current_xact_id() NOT NULL
);


ALTER TABLE public.events_horizon OWNER TO postgres;

--
-- Name: TABLE events_horizon; Type: COMMENT; Schema: public; Owner: postgres
--

COMMENT ON TABLE public.events_horizon IS 'Internal use only. Data is limited to the PostgreSQL cluster in which it was created. DO NOT INCLUDE ITS DATA INTO YOUR DUMP.';


--
-- Name: partitions; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.partitions (
    id bigint NOT NULL,
    context character varying NOT NULL COLLATE pg_catalog."POSIX",
    stream_name character varying COLLATE pg_catalog."POSIX",
    event_type character varying COLLATE pg_catalog."POSIX",
    table_name character varying NOT NULL COLLATE pg_catalog."POSIX"
);


ALTER TABLE public.partitions OWNER TO postgres;

--
-- Name: partitions_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.partitions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.partitions_id_seq OWNER TO postgres;

--
-- Name: partitions_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.partitions_id_seq OWNED BY public.partitions.id;


--
-- Name: subscription_commands; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.subscription_commands (
    id bigint NOT NULL,
    name character varying NOT NULL,
    subscription_id bigint NOT NULL,
    subscriptions_set_id bigint NOT NULL,
    created_at timestamp without time zone DEFAULT now() NOT NULL,
    data jsonb DEFAULT '{}'::jsonb
);


ALTER TABLE public.subscription_commands OWNER TO postgres;

--
-- Name: subscription_commands_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.subscription_commands_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.subscription_commands_id_seq OWNER TO postgres;

--
-- Name: subscription_commands_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.subscription_commands_id_seq OWNED BY public.subscription_commands.id;


--
-- Name: subscriptions; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.subscriptions (
    id bigint NOT NULL,
    set character varying NOT NULL,
    name character varying NOT NULL,
    options jsonb DEFAULT '{}'::jsonb NOT NULL,
    total_processed_events bigint DEFAULT 0 NOT NULL,
    current_position bigint,
    average_event_processing_time real,
    state character varying DEFAULT 'initial'::character varying NOT NULL,
    restart_count integer DEFAULT 0 NOT NULL,
    max_restarts_number smallint DEFAULT 100 NOT NULL,
    time_between_restarts smallint DEFAULT 1 NOT NULL,
    last_restarted_at timestamp without time zone,
    last_error jsonb,
    last_error_occurred_at timestamp without time zone,
    chunk_query_interval real DEFAULT 1.0 NOT NULL,
    last_chunk_fed_at timestamp without time zone DEFAULT to_timestamp((0)::double precision) NOT NULL,
    last_chunk_greatest_position bigint,
    locked_by bigint,
    created_at timestamp without time zone DEFAULT now() NOT NULL,
    updated_at timestamp without time zone DEFAULT now() NOT NULL
);


ALTER TABLE public.subscriptions OWNER TO postgres;

--
-- Name: subscriptions_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.subscriptions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.subscriptions_id_seq OWNER TO postgres;

--
-- Name: subscriptions_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.subscriptions_id_seq OWNED BY public.subscriptions.id;


--
-- Name: subscriptions_set; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.subscriptions_set (
    id bigint NOT NULL,
    name character varying NOT NULL,
    state character varying DEFAULT 'initial'::character varying NOT NULL,
    restart_count integer DEFAULT 0 NOT NULL,
    max_restarts_number smallint DEFAULT 10 NOT NULL,
    time_between_restarts smallint DEFAULT 1 NOT NULL,
    last_restarted_at timestamp without time zone,
    last_error jsonb,
    last_error_occurred_at timestamp without time zone,
    created_at timestamp without time zone DEFAULT now() NOT NULL,
    updated_at timestamp without time zone DEFAULT now() NOT NULL
);


ALTER TABLE public.subscriptions_set OWNER TO postgres;

--
-- Name: subscriptions_set_commands; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.subscriptions_set_commands (
    id bigint NOT NULL,
    name character varying NOT NULL,
    subscriptions_set_id bigint NOT NULL,
    created_at timestamp without time zone DEFAULT now() NOT NULL,
    data jsonb DEFAULT '{}'::jsonb
);


ALTER TABLE public.subscriptions_set_commands OWNER TO postgres;

--
-- Name: subscriptions_set_commands_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.subscriptions_set_commands_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.subscriptions_set_commands_id_seq OWNER TO postgres;

--
-- Name: subscriptions_set_commands_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.subscriptions_set_commands_id_seq OWNED BY public.subscriptions_set_commands.id;


--
-- Name: subscriptions_set_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.subscriptions_set_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.subscriptions_set_id_seq OWNER TO postgres;

--
-- Name: subscriptions_set_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.subscriptions_set_id_seq OWNED BY public.subscriptions_set.id;


--
-- Name: contexts_11ff9f; Type: TABLE ATTACH; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.events ATTACH PARTITION public.contexts_11ff9f FOR VALUES IN ('Sales');


--
-- Name: contexts_221f28; Type: TABLE ATTACH; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.events ATTACH PARTITION public.contexts_221f28 FOR VALUES IN ('Post office');


--
-- Name: event_types_02648b; Type: TABLE ATTACH; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.stream_names_c13e95 ATTACH PARTITION public.event_types_02648b FOR VALUES IN ('mail sent');


--
-- Name: event_types_402315; Type: TABLE ATTACH; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.stream_names_520f80 ATTACH PARTITION public.event_types_402315 FOR VALUES IN ('OrderPlaced');


--
-- Name: event_types_64bca9; Type: TABLE ATTACH; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.stream_names_2c8bcf ATTACH PARTITION public.event_types_64bca9 FOR VALUES IN ('$>');


--
-- Name: event_types_824d63; Type: TABLE ATTACH; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.stream_names_520f80 ATTACH PARTITION public.event_types_824d63 FOR VALUES IN ('OrderPaid');


--
-- Name: stream_names_2c8bcf; Type: TABLE ATTACH; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.contexts_11ff9f ATTACH PARTITION public.stream_names_2c8bcf FOR VALUES IN ('ByBuyer');


--
-- Name: stream_names_520f80; Type: TABLE ATTACH; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.contexts_11ff9f ATTACH PARTITION public.stream_names_520f80 FOR VALUES IN ('Order');


--
-- Name: stream_names_c13e95; Type: TABLE ATTACH; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.contexts_221f28 ATTACH PARTITION public.stream_names_c13e95 FOR VALUES IN ('Mail');


--
-- Name: events global_position; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.events ALTER COLUMN global_position SET DEFAULT nextval('public.events_global_position_seq'::regclass);


--
-- Name: partitions id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.partitions ALTER COLUMN id SET DEFAULT nextval('public.partitions_id_seq'::regclass);


--
-- Name: subscription_commands id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.subscription_commands ALTER COLUMN id SET DEFAULT nextval('public.subscription_commands_id_seq'::regclass);


--
-- Name: subscriptions id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.subscriptions ALTER COLUMN id SET DEFAULT nextval('public.subscriptions_id_seq'::regclass);


--
-- Name: subscriptions_set id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.subscriptions_set ALTER COLUMN id SET DEFAULT nextval('public.subscriptions_set_id_seq'::regclass);


--
-- Name: subscriptions_set_commands id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.subscriptions_set_commands ALTER COLUMN id SET DEFAULT nextval('public.subscriptions_set_commands_id_seq'::regclass);


--
-- Data for Name: event_types_02648b; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.event_types_02648b (id, context, stream_name, stream_id, global_position, stream_revision, data, metadata, link_partition_id, created_at, type, link_global_position) FROM stdin;
e0000000-0000-4000-8000-000000000010	Post office	Mail	1	10	0	{"to": "Zoë"}	{}	\N	2026-11-27 16:14:11.764972	mail sent	\N
\.


--
-- Data for Name: event_types_402315; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.event_types_402315 (id, context, stream_name, stream_id, global_position, stream_revision, data, metadata, link_partition_id, created_at, type, link_global_position) FROM stdin;
e0000000-0000-4000-8000-000000000001	Sales	Order	a0000000-0000-4000-8000-000000000001	1	0	{"buyer": "Zoë \\"Z\\"\\tB. \\\\ 東京 🚀", "lines": [{"qty": 2, "price": 1.5}, null], "amount": 9007199254740993}	{"user": "Zoë", "correlation_id": "c-1"}	\N	2026-11-27 16:14:11.629145	OrderPlaced	\N
e0000000-0000-4000-8000-000000000003	Sales	Order	order/7	3	0	{"buyer": null, "amount": -9223372036854775808}	{}	\N	2026-11-27 16:14:11.6451	OrderPlaced	\N
\.


--
-- Data for Name: event_types_64bca9; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.event_types_64bca9 (id, context, stream_name, stream_id, global_position, stream_revision, data, metadata, link_partition_id, created_at, type, link_global_position) FROM stdin;
7ff80a1d-d1c8-4951-b38c-33779b687689	Sales	ByBuyer	nobody	11	0	{}	{}	3	2026-11-27 16:14:11.824932	$>	3
\.


--
-- Data for Name: event_types_824d63; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.event_types_824d63 (id, context, stream_name, stream_id, global_position, stream_revision, data, metadata, link_partition_id, created_at, type, link_global_position) FROM stdin;
e0000000-0000-4000-8000-000000000002	Sales	Order	a0000000-0000-4000-8000-000000000001	2	1	{"note": "line\\nbreak", "part": 1}	{"causation_id": "e0000000-0000-4000-8000-000000000001", "correlation_id": "c-1"}	\N	2026-11-27 16:14:11.629145	OrderPaid	\N
e0000000-0000-4000-8000-000000000004	Sales	Order	a0000000-0000-4000-8000-000000000001	4	2	{"left": 0.0, "part": 0}	{}	\N	2026-11-27 16:14:11.653047	OrderPaid	\N
e0000000-0000-4000-8000-000000000005	Sales	Order	order/7	5	1	{}	{"ip": "::1"}	\N	2026-11-27 16:14:11.660982	OrderPaid	\N
e0000000-0000-4000-8000-000000000006	Sales	Order	a0000000-0000-4000-8000-000000000001	6	3	{"left": -0.00000015, "part": 1}	{}	\N	2026-11-27 16:14:11.664959	OrderPaid	\N
e0000000-0000-4000-8000-000000000007	Sales	Order	order/7	7	2	{}	{"ip": "::1"}	\N	2026-11-27 16:14:11.680956	OrderPaid	\N
e0000000-0000-4000-8000-000000000008	Sales	Order	a0000000-0000-4000-8000-000000000001	8	4	{"left": -0.00000030, "part": 2}	{}	\N	2026-11-27 16:14:11.69295	OrderPaid	\N
e0000000-0000-4000-8000-000000000009	Sales	Order	order/7	9	3	{}	{"ip": "::1"}	\N	2026-11-27 16:14:11.696975	OrderPaid	\N
\.


--
-- Data for Name: events_horizon; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.events_horizon (global_position, xact_id) FROM stdin;
1	740
2	740
3	741
4	742
5	743
6	744
7	745
8	746
9	747
10	749
11	751
\.


--
-- Data for Name: partitions; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.partitions (id, context, stream_name, event_type, table_name) FROM stdin;
1	Sales	\N	\N	contexts_11ff9f
2	Sales	Order	\N	stream_names_520f80
3	Sales	Order	OrderPlaced	event_types_402315
4	Sales	Order	OrderPaid	event_types_824d63
5	Post office	\N	\N	contexts_221f28
6	Post office	Mail	\N	stream_names_c13e95
7	Post office	Mail	mail sent	event_types_02648b
8	Sales	ByBuyer	\N	stream_names_2c8bcf
9	Sales	ByBuyer	$>	event_types_64bca9
\.


--
-- Data for Name: subscription_commands; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.subscription_commands (id, name, subscription_id, subscriptions_set_id, created_at, data) FROM stdin;
\.


--
-- Data for Name: subscriptions; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.subscriptions (id, set, name, options, total_processed_events, current_position, average_event_processing_time, state, restart_count, max_restarts_number, time_between_restarts, last_restarted_at, last_error, last_error_occurred_at, chunk_query_interval, last_chunk_fed_at, last_chunk_greatest_position, locked_by, created_at, updated_at) FROM stdin;
\.


--
-- Data for Name: subscriptions_set; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.subscriptions_set (id, name, state, restart_count, max_restarts_number, time_between_restarts, last_restarted_at, last_error, last_error_occurred_at, created_at, updated_at) FROM stdin;
\.


--
-- Data for Name: subscriptions_set_commands; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.subscriptions_set_commands (id, name, subscriptions_set_id, created_at, data) FROM stdin;
\.


--
-- Name: events_global_position_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.events_global_position_seq', 11, true);


--
-- Name: partitions_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.partitions_id_seq', 9, true);


--
-- Name: subscription_commands_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.subscription_commands_id_seq', 1, false);


--
-- Name: subscriptions_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.subscriptions_id_seq', 1, false);


--
-- Name: subscriptions_set_commands_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.subscriptions_set_commands_id_seq', 1, false);


--
-- Name: subscriptions_set_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.subscriptions_set_id_seq', 1, false);


--
-- Name: events events_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_pkey PRIMARY KEY (context, stream_name, type, global_position);


--
-- Name: contexts_11ff9f contexts_11ff9f_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.contexts_11ff9f
    ADD CONSTRAINT contexts_11ff9f_pkey PRIMARY KEY (context, stream_name, type, global_position);


--
-- Name: contexts_221f28 contexts_221f28_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.contexts_221f28
    ADD CONSTRAINT contexts_221f28_pkey PRIMARY KEY (context, stream_name, type, global_position);


--
-- Name: stream_names_c13e95 stream_names_c13e95_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.stream_names_c13e95
    ADD CONSTRAINT stream_names_c13e95_pkey PRIMARY KEY (context, stream_name, type, global_position);


--
-- Name: event_types_02648b event_types_02648b_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.event_types_02648b
    ADD CONSTRAINT event_types_02648b_pkey PRIMARY KEY (context, stream_name, type, global_position);


--
-- Name: stream_names_520f80 stream_names_520f80_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.stream_names_520f80
    ADD CONSTRAINT stream_names_520f80_pkey PRIMARY KEY (context, stream_name, type, global_position);


--
-- Name: event_types_402315 event_types_402315_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.event_types_402315
    ADD CONSTRAINT event_types_402315_pkey PRIMARY KEY (context, stream_name, type, global_position);


--
-- Name: stream_names_2c8bcf stream_names_2c8bcf_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.stream_names_2c8bcf
    ADD CONSTRAINT stream_names_2c8bcf_pkey PRIMARY KEY (context, stream_name, type, global_position);


--
-- Name: event_types_64bca9 event_types_64bca9_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.event_types_64bca9
    ADD CONSTRAINT event_types_64bca9_pkey PRIMARY KEY (context, stream_name, type, global_position);


--
-- Name: event_types_824d63 event_types_824d63_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.event_types_824d63
    ADD CONSTRAINT event_types_824d63_pkey PRIMARY KEY (context, stream_name, type, global_position);


--
-- Name: partitions partitions_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.partitions
    ADD CONSTRAINT partitions_pkey PRIMARY KEY (id);


--
-- Name: subscription_commands subscription_commands_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.subscription_commands
    ADD CONSTRAINT subscription_commands_pkey PRIMARY KEY (id);


--
-- Name: subscriptions subscriptions_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.subscriptions
    ADD CONSTRAINT subscriptions_pkey PRIMARY KEY (id);


--
-- Name: subscriptions_set_commands subscriptions_set_commands_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.subscriptions_set_commands
    ADD CONSTRAINT subscriptions_set_commands_pkey PRIMARY KEY (id);


--
-- Name: subscriptions_set subscriptions_set_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.subscriptions_set
    ADD CONSTRAINT subscriptions_set_pkey PRIMARY KEY (id);


--
-- Name: idx_events_global_position; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX idx_events_global_position ON ONLY public.events USING btree (global_position);


--
-- Name: contexts_11ff9f_global_position_idx; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX contexts_11ff9f_global_position_idx ON ONLY public.contexts_11ff9f USING btree (global_position);


--
-- Name: idx_events_0_stream_revision_global_position; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX idx_events_0_stream_revision_global_position ON ONLY public.events USING btree (global_position) WHERE (stream_revision = 0);


--
-- Name: contexts_11ff9f_global_position_idx1; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX contexts_11ff9f_global_position_idx1 ON ONLY public.contexts_11ff9f USING btree (global_position) WHERE (stream_revision = 0);


--
-- Name: idx_events_stream_id_and_global_position; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX idx_events_stream_id_and_global_position ON ONLY public.events USING btree (stream_id, global_position);


--
-- Name: contexts_11ff9f_stream_id_global_position_idx; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX contexts_11ff9f_stream_id_global_position_idx ON ONLY public.contexts_11ff9f USING btree (stream_id, global_position);


--
-- Name: idx_events_stream_id_and_stream_revision; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX idx_events_stream_id_and_stream_revision ON ONLY public.events USING btree (stream_id, stream_revision);


--
-- Name: contexts_11ff9f_stream_id_stream_revision_idx; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX contexts_11ff9f_stream_id_stream_revision_idx ON ONLY public.contexts_11ff9f USING btree (stream_id, stream_revision);


--
-- Name: contexts_221f28_global_position_idx; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX contexts_221f28_global_position_idx ON ONLY public.contexts_221f28 USING btree (global_position);


--
-- Name: contexts_221f28_global_position_idx1; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX contexts_221f28_global_position_idx1 ON ONLY public.contexts_221f28 USING btree (global_position) WHERE (stream_revision = 0);


--
-- Name: contexts_221f28_stream_id_global_position_idx; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX contexts_221f28_stream_id_global_position_idx ON ONLY public.contexts_221f28 USING btree (stream_id, global_position);


--
-- Name: contexts_221f28_stream_id_stream_revision_idx; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX contexts_221f28_stream_id_stream_revision_idx ON ONLY public.contexts_221f28 USING btree (stream_id, stream_revision);


--
-- Name: stream_names_c13e95_global_position_idx; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX stream_names_c13e95_global_position_idx ON ONLY public.stream_names_c13e95 USING btree (global_position);


--
-- Name: event_types_02648b_global_position_idx; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX event_types_02648b_global_position_idx ON public.event_types_02648b USING btree (global_position);


--
-- Name: stream_names_c13e95_global_position_idx1; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX stream_names_c13e95_global_position_idx1 ON ONLY public.stream_names_c13e95 USING btree (global_position) WHERE (stream_revision = 0);


--
-- Name: event_types_02648b_global_position_idx1; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX event_types_02648b_global_position_idx1 ON public.event_types_02648b USING btree (global_position) WHERE (stream_revision = 0);


--
-- Name: stream_names_c13e95_stream_id_global_position_idx; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX stream_names_c13e95_stream_id_global_position_idx ON ONLY public.stream_names_c13e95 USING btree (stream_id, global_position);


--
-- Name: event_types_02648b_stream_id_global_position_idx; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX event_types_02648b_stream_id_global_position_idx ON public.event_types_02648b USING btree (stream_id, global_position);


--
-- Name: stream_names_c13e95_stream_id_stream_revision_idx; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX stream_names_c13e95_stream_id_stream_revision_idx ON ONLY public.stream_names_c13e95 USING btree (stream_id, stream_revision);


--
-- Name: event_types_02648b_stream_id_stream_revision_idx; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX event_types_02648b_stream_id_stream_revision_idx ON public.event_types_02648b USING btree (stream_id, stream_revision);


--
-- Name: stream_names_520f80_global_position_idx; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX stream_names_520f80_global_position_idx ON ONLY public.stream_names_520f80 USING btree (global_position);


--
-- Name: event_types_402315_global_position_idx; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX event_types_402315_global_position_idx ON public.event_types_402315 USING btree (global_position);


--
-- Name: stream_names_520f80_global_position_idx1; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX stream_names_520f80_global_position_idx1 ON ONLY public.stream_names_520f80 USING btree (global_position) WHERE (stream_revision = 0);


--
-- Name: event_types_402315_global_position_idx1; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX event_types_402315_global_position_idx1 ON public.event_types_402315 USING btree (global_position) WHERE (stream_revision = 0);


--
-- Name: stream_names_520f80_stream_id_global_position_idx; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX stream_names_520f80_stream_id_global_position_idx ON ONLY public.stream_names_520f80 USING btree (stream_id, global_position);


--
-- Name: event_types_402315_stream_id_global_position_idx; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX event_types_402315_stream_id_global_position_idx ON public.event_types_402315 USING btree (stream_id, global_position);


--
-- Name: stream_names_520f80_stream_id_stream_revision_idx; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX stream_names_520f80_stream_id_stream_revision_idx ON ONLY public.stream_names_520f80 USING btree (stream_id, stream_revision);


--
-- Name: event_types_402315_stream_id_stream_revision_idx; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX event_types_402315_stream_id_stream_revision_idx ON public.event_types_402315 USING btree (stream_id, stream_revision);


--
-- Name: stream_names_2c8bcf_global_position_idx; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX stream_names_2c8bcf_global_position_idx ON ONLY public.stream_names_2c8bcf USING btree (global_position);


--
-- Name: event_types_64bca9_global_position_idx; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX event_types_64bca9_global_position_idx ON public.event_types_64bca9 USING btree (global_position);


--
-- Name: stream_names_2c8bcf_global_position_idx1; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX stream_names_2c8bcf_global_position_idx1 ON ONLY public.stream_names_2c8bcf USING btree (global_position) WHERE (stream_revision = 0);


--
-- Name: event_types_64bca9_global_position_idx1; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX event_types_64bca9_global_position_idx1 ON public.event_types_64bca9 USING btree (global_position) WHERE (stream_revision = 0);


--
-- Name: stream_names_2c8bcf_stream_id_global_position_idx; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX stream_names_2c8bcf_stream_id_global_position_idx ON ONLY public.stream_names_2c8bcf USING btree (stream_id, global_position);


--
-- Name: event_types_64bca9_stream_id_global_position_idx; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX event_types_64bca9_stream_id_global_position_idx ON public.event_types_64bca9 USING btree (stream_id, global_position);


--
-- Name: stream_names_2c8bcf_stream_id_stream_revision_idx; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX stream_names_2c8bcf_stream_id_stream_revision_idx ON ONLY public.stream_names_2c8bcf USING btree (stream_id, stream_revision);


--
-- Name: event_types_64bca9_stream_id_stream_revision_idx; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX event_types_64bca9_stream_id_stream_revision_idx ON public.event_types_64bca9 USING btree (stream_id, stream_revision);


--
-- Name: event_types_824d63_global_position_idx; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX event_types_824d63_global_position_idx ON public.event_types_824d63 USING btree (global_position);


--
-- Name: event_types_824d63_global_position_idx1; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX event_types_824d63_global_position_idx1 ON public.event_types_824d63 USING btree (global_position) WHERE (stream_revision = 0);


--
-- Name: event_types_824d63_stream_id_global_position_idx; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX event_types_824d63_stream_id_global_position_idx ON public.event_types_824d63 USING btree (stream_id, global_position);


--
-- Name: event_types_824d63_stream_id_stream_revision_idx; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX event_types_824d63_stream_id_stream_revision_idx ON public.event_types_824d63 USING btree (stream_id, stream_revision);


--
-- Name: idx_partitions_by_context; Type: INDEX; Schema: public; Owner: postgres
--

CREATE UNIQUE INDEX idx_partitions_by_context ON public.partitions USING btree (context) WHERE ((stream_name IS NULL) AND (event_type IS NULL));


--
-- Name: idx_partitions_by_context_and_stream_name; Type: INDEX; Schema: public; Owner: postgres
--

CREATE UNIQUE INDEX idx_partitions_by_context_and_stream_name ON public.partitions USING btree (context, stream_name) WHERE (event_type IS NULL);


--
-- Name: idx_partitions_by_context_and_stream_name_and_event_type; Type: INDEX; Schema: public; Owner: postgres
--

CREATE UNIQUE INDEX idx_partitions_by_context_and_stream_name_and_event_type ON public.partitions USING btree (context, stream_name, event_type);


--
-- Name: idx_partitions_by_event_type; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX idx_partitions_by_event_type ON public.partitions USING btree (event_type);


--
-- Name: idx_partitions_by_partition_table_name; Type: INDEX; Schema: public; Owner: postgres
--

CREATE UNIQUE INDEX idx_partitions_by_partition_table_name ON public.partitions USING btree (table_name);


--
-- Name: idx_subscr_set_commands_subscriptions_set_id_and_name; Type: INDEX; Schema: public; Owner: postgres
--

CREATE UNIQUE INDEX idx_subscr_set_commands_subscriptions_set_id_and_name ON public.subscriptions_set_commands USING btree (subscriptions_set_id, name);


--
-- Name: idx_subscription_commands_subscription_id_and_set_id_and_name; Type: INDEX; Schema: public; Owner: postgres
--

CREATE UNIQUE INDEX idx_subscription_commands_subscription_id_and_set_id_and_name ON public.subscription_commands USING btree (subscription_id, subscriptions_set_id, name);


--
-- Name: idx_subscriptions_locked_by; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX idx_subscriptions_locked_by ON public.subscriptions USING btree (locked_by);


--
-- Name: idx_subscriptions_set_and_name; Type: INDEX; Schema: public; Owner: postgres
--

CREATE UNIQUE INDEX idx_subscriptions_set_and_name ON public.subscriptions USING btree (set, name);


--
-- Name: idx_xact_id_and_created_at_and_global_position; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX idx_xact_id_and_created_at_and_global_position ON public.events_horizon USING btree (xact_id, global_position);


--
-- Name: contexts_11ff9f_global_position_idx; Type: INDEX ATTACH; Schema: public; Owner: postgres
--

ALTER INDEX public.idx_events_global_position ATTACH PARTITION public.contexts_11ff9f_global_position_idx;


--
-- Name: contexts_11ff9f_global_position_idx1; Type: INDEX ATTACH; Schema: public; Owner: postgres
--

ALTER INDEX public.idx_events_0_stream_revision_global_position ATTACH PARTITION public.contexts_11ff9f_global_position_idx1;


--
-- Name: contexts_11ff9f_pkey; Type: INDEX ATTACH; Schema: public; Owner: postgres
--

ALTER INDEX public.events_pkey ATTACH PARTITION public.contexts_11ff9f_pkey;


--
-- Name: contexts_11ff9f_stream_id_global_position_idx; Type: INDEX ATTACH; Schema: public; Owner: postgres
--

ALTER INDEX public.idx_events_stream_id_and_global_position ATTACH PARTITION public.contexts_11ff9f_stream_id_global_position_idx;


--
-- Name: contexts_11ff9f_stream_id_stream_revision_idx; Type: INDEX ATTACH; Schema: public; Owner: postgres
--

ALTER INDEX public.idx_events_stream_id_and_stream_revision ATTACH PARTITION public.contexts_11ff9f_stream_id_stream_revision_idx;


--
-- Name: contexts_221f28_global_position_idx; Type: INDEX ATTACH; Schema: public; Owner: postgres
--

ALTER INDEX public.idx_events_global_position ATTACH PARTITION public.contexts_221f28_global_position_idx;


--
-- Name: contexts_221f28_global_position_idx1; Type: INDEX ATTACH; Schema: public; Owner: postgres
--

ALTER INDEX public.idx_events_0_stream_revision_global_position ATTACH PARTITION public.contexts_221f28_global_position_idx1;


--
-- Name: contexts_221f28_pkey; Type: INDEX ATTACH; Schema: public; Owner: postgres
--

ALTER INDEX public.events_pkey ATTACH PARTITION public.contexts_221f28_pkey;


--
-- Name: contexts_221f28_stream_id_global_position_idx; Type: INDEX ATTACH; Schema: public; Owner: postgres
--

ALTER INDEX public.idx_events_stream_id_and_global_position ATTACH PARTITION public.contexts_221f28_stream_id_global_position_idx;


--
-- Name: contexts_221f28_stream_id_stream_revision_idx; Type: INDEX ATTACH; Schema: public; Owner: postgres
--

ALTER INDEX public.idx_events_stream_id_and_stream_revision ATTACH PARTITION public.contexts_221f28_stream_id_stream_revision_idx;


--
-- Name: event_types_02648b_global_position_idx; Type: INDEX ATTACH; Schema: public; Owner: postgres
--

ALTER INDEX public.stream_names_c13e95_global_position_idx ATTACH PARTITION public.event_types_02648b_global_position_idx;


--
-- Name: event_types_02648b_global_position_idx1; Type: INDEX ATTACH; Schema: public; Owner: postgres
--

ALTER INDEX public.stream_names_c13e95_global_position_idx1 ATTACH PARTITION public.event_types_02648b_global_position_idx1;


--
-- Name: event_types_02648b_pkey; Type: INDEX ATTACH; Schema: public; Owner: postgres
--

ALTER INDEX public.stream_names_c13e95_pkey ATTACH PARTITION public.event_types_02648b_pkey;


--
-- Name: event_types_02648b_stream_id_global_position_idx; Type: INDEX ATTACH; Schema: public; Owner: postgres
--

ALTER INDEX public.stream_names_c13e95_stream_id_global_position_idx ATTACH PARTITION public.event_types_02648b_stream_id_global_position_idx;


--
-- Name: event_types_02648b_stream_id_stream_revision_idx; Type: INDEX ATTACH; Schema: public; Owner: postgres
--

ALTER INDEX public.stream_names_c13e95_stream_id_stream_revision_idx ATTACH PARTITION public.event_types_02648b_stream_id_stream_revision_idx;


--
-- Name: event_types_402315_global_position_idx; Type: INDEX ATTACH; Schema: public; Owner: postgres
--

ALTER INDEX public.stream_names_520f80_global_position_idx ATTACH PARTITION public.event_types_402315_global_position_idx;


--
-- Name: event_types_402315_global_position_idx1; Type: INDEX ATTACH; Schema: public; Owner: postgres
--

ALTER INDEX public.stream_names_520f80_global_position_idx1 ATTACH PARTITION public.event_types_402315_global_position_idx1;


--
-- Name: event_types_402315_pkey; Type: INDEX ATTACH; Schema: public; Owner: postgres
--

ALTER INDEX public.stream_names_520f80_pkey ATTACH PARTITION public.event_types_402315_pkey;


--
-- Name: event_types_402315_stream_id_global_position_idx; Type: INDEX ATTACH; Schema: public; Owner: postgres
--

ALTER INDEX public.stream_names_520f80_stream_id_global_position_idx ATTACH PARTITION public.event_types_402315_stream_id_global_position_idx;


--
-- Name: event_types_402315_stream_id_stream_revision_idx; Type: INDEX ATTACH; Schema: public; Owner: postgres
--

ALTER INDEX public.stream_names_520f80_stream_id_stream_revision_idx ATTACH PARTITION public.event_types_402315_stream_id_stream_revision_idx;


--
-- Name: event_types_64bca9_global_position_idx; Type: INDEX ATTACH; Schema: public; Owner: postgres
--

ALTER INDEX public.stream_names_2c8bcf_global_position_idx ATTACH PARTITION public.event_types_64bca9_global_position_idx;


--
-- Name: event_types_64bca9_global_position_idx1; Type: INDEX ATTACH; Schema: public; Owner: postgres
--

ALTER INDEX public.stream_names_2c8bcf_global_position_idx1 ATTACH PARTITION public.event_types_64bca9_global_position_idx1;


--
-- Name: event_types_64bca9_pkey; Type: INDEX ATTACH; Schema: public; Owner: postgres
--

ALTER INDEX public.stream_names_2c8bcf_pkey ATTACH PARTITION public.event_types_64bca9_pkey;


--
-- Name: event_types_64bca9_stream_id_global_position_idx; Type: INDEX ATTACH; Schema: public; Owner: postgres
--

ALTER INDEX public.stream_names_2c8bcf_stream_id_global_position_idx ATTACH PARTITION public.event_types_64bca9_stream_id_global_position_idx;


--
-- Name: event_types_64bca9_stream_id_stream_revision_idx; Type: INDEX ATTACH; Schema: public; Owner: postgres
--

ALTER INDEX public.stream_names_2c8bcf_stream_id_stream_revision_idx ATTACH PARTITION public.event_types_64bca9_stream_id_stream_revision_idx;


--
-- Name: event_types_824d63_global_position_idx; Type: INDEX ATTACH; Schema: public; Owner: postgres
--

ALTER INDEX public.stream_names_520f80_global_position_idx ATTACH PARTITION public.event_types_824d63_global_position_idx;


--
-- Name: event_types_824d63_global_position_idx1; Type: INDEX ATTACH; Schema: public; Owner: postgres
--

ALTER INDEX public.stream_names_520f80_global_position_idx1 ATTACH PARTITION public.event_types_824d63_global_position_idx1;


--
-- Name: event_types_824d63_pkey; Type: INDEX ATTACH; Schema: public; Owner: postgres
--

ALTER INDEX public.stream_names_520f80_pkey ATTACH PARTITION public.event_types_824d63_pkey;


--
-- Name: event_types_824d63_stream_id_global_position_idx; Type: INDEX ATTACH; Schema: public; Owner: postgres
--

ALTER INDEX public.stream_names_520f80_stream_id_global_position_idx ATTACH PARTITION public.event_types_824d63_stream_id_global_position_idx;


--
-- Name: event_types_824d63_stream_id_stream_revision_idx; Type: INDEX ATTACH; Schema: public; Owner: postgres
--

ALTER INDEX public.stream_names_520f80_stream_id_stream_revision_idx ATTACH PARTITION public.event_types_824d63_stream_id_stream_revision_idx;


--
-- Name: stream_names_2c8bcf_global_position_idx; Type: INDEX ATTACH; Schema: public; Owner: postgres
--

ALTER INDEX public.contexts_11ff9f_global_position_idx ATTACH PARTITION public.stream_names_2c8bcf_global_position_idx;


--
-- Name: stream_names_2c8bcf_global_position_idx1; Type: INDEX ATTACH; Schema: public; Owner: postgres
--

ALTER INDEX public.contexts_11ff9f_global_position_idx1 ATTACH PARTITION public.stream_names_2c8bcf_global_position_idx1;


--
-- Name: stream_names_2c8bcf_pkey; Type: INDEX ATTACH; Schema: public; Owner: postgres
--

ALTER INDEX public.contexts_11ff9f_pkey ATTACH PARTITION public.stream_names_2c8bcf_pkey;


--
-- Name: stream_names_2c8bcf_stream_id_global_position_idx; Type: INDEX ATTACH; Schema: public; Owner: postgres
--

ALTER INDEX public.contexts_11ff9f_stream_id_global_position_idx ATTACH PARTITION public.stream_names_2c8bcf_stream_id_global_position_idx;


--
-- Name: stream_names_2c8bcf_stream_id_stream_revision_idx; Type: INDEX ATTACH; Schema: public; Owner: postgres
--

ALTER INDEX public.contexts_11ff9f_stream_id_stream_revision_idx ATTACH PARTITION public.stream_names_2c8bcf_stream_id_stream_revision_idx;


--
-- Name: stream_names_520f80_global_position_idx; Type: INDEX ATTACH; Schema: public; Owner: postgres
--

ALTER INDEX public.contexts_11ff9f_global_position_idx ATTACH PARTITION public.stream_names_520f80_global_position_idx;


--
-- Name: stream_names_520f80_global_position_idx1; Type: INDEX ATTACH; Schema: public; Owner: postgres
--

ALTER INDEX public.contexts_11ff9f_global_position_idx1 ATTACH PARTITION public.stream_names_520f80_global_position_idx1;


--
-- Name: stream_names_520f80_pkey; Type: INDEX ATTACH; Schema: public; Owner: postgres
--

ALTER INDEX public.contexts_11ff9f_pkey ATTACH PARTITION public.stream_names_520f80_pkey;


--
-- Name: stream_names_520f80_stream_id_global_position_idx; Type: INDEX ATTACH; Schema: public; Owner: postgres
--

ALTER INDEX public.contexts_11ff9f_stream_id_global_position_idx ATTACH PARTITION public.stream_names_520f80_stream_id_global_position_idx;


--
-- Name: stream_names_520f80_stream_id_stream_revision_idx; Type: INDEX ATTACH; Schema: public; Owner: postgres
--

ALTER INDEX public.contexts_11ff9f_stream_id_stream_revision_idx ATTACH PARTITION public.stream_names_520f80_stream_id_stream_revision_idx;


--
-- Name: stream_names_c13e95_global_position_idx; Type: INDEX ATTACH; Schema: public; Owner: postgres
--

ALTER INDEX public.contexts_221f28_global_position_idx ATTACH PARTITION public.stream_names_c13e95_global_position_idx;


--
-- Name: stream_names_c13e95_global_position_idx1; Type: INDEX ATTACH; Schema: public; Owner: postgres
--

ALTER INDEX public.contexts_221f28_global_position_idx1 ATTACH PARTITION public.stream_names_c13e95_global_position_idx1;


--
-- Name: stream_names_c13e95_pkey; Type: INDEX ATTACH; Schema: public; Owner: postgres
--

ALTER INDEX public.contexts_221f28_pkey ATTACH PARTITION public.stream_names_c13e95_pkey;


--
-- Name: stream_names_c13e95_stream_id_global_position_idx; Type: INDEX ATTACH; Schema: public; Owner: postgres
--

ALTER INDEX public.contexts_221f28_stream_id_global_position_idx ATTACH PARTITION public.stream_names_c13e95_stream_id_global_position_idx;


--
-- Name: stream_names_c13e95_stream_id_stream_revision_idx; Type: INDEX ATTACH; Schema: public; Owner: postgres
--

ALTER INDEX public.contexts_221f28_stream_id_stream_revision_idx ATTACH PARTITION public.stream_names_c13e95_stream_id_stream_revision_idx;


--
-- Name: events log_events_horizon; Type: TRIGGER; Schema: public; Owner: postgres
--

CREATE TRIGGER log_events_horizon AFTER INSERT ON public.events FOR EACH ROW EXECUTE FUNCTION public.log_events_horizon();


--
-- Name: subscription_commands subscription_commands_subscription_fk; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.subscription_commands
    ADD CONSTRAINT subscription_commands_subscription_fk FOREIGN KEY (subscription_id) REFERENCES public.subscriptions(id) ON DELETE CASCADE;


--
-- Name: subscription_commands subscription_commands_subscriptions_set_fk; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.subscription_commands
    ADD CONSTRAINT subscription_commands_subscriptions_set_fk FOREIGN KEY (subscriptions_set_id) REFERENCES public.subscriptions_set(id) ON DELETE CASCADE;


--
-- Name: subscriptions_set_commands subscriptions_set_commands_subscriptions_set_fk; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.subscriptions_set_commands
    ADD CONSTRAINT subscriptions_set_commands_subscriptions_set_fk FOREIGN KEY (subscriptions_set_id) REFERENCES public.subscriptions_set(id) ON DELETE CASCADE;


--
-- Name: subscriptions subscriptions_subscriptions_set_fk; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.subscriptions
    ADD CONSTRAINT subscriptions_subscriptions_set_fk FOREIGN KEY (locked_by) REFERENCES public.subscriptions_set(id) ON DELETE SET NULL (locked_by);


--
-- PostgreSQL database dump complete
--


