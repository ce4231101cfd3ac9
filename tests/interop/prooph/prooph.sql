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
-- Name: _5988f638561bdc4cbeed3fee1db67197f19622f5; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public._5988f638561bdc4cbeed3fee1db67197f19622f5 (
    no bigint NOT NULL,
    event_id uuid NOT NULL,
    event_name character varying(100) NOT NULL,
    payload json NOT NULL,
    metadata jsonb NOT NULL,
    created_at timestamp(6) without time zone NOT NULL,
    CONSTRAINT aggregate_id_not_null CHECK (((metadata ->> '_aggregate_id'::text) IS NOT NULL)),
    CONSTRAINT aggregate_type_not_null CHECK (((metadata ->> '_aggregate_type'::text) IS NOT NULL)),
    CONSTRAINT aggregate_version_not_null CHECK (((metadata ->> '_aggregate_version'::text) IS NOT NULL))
);


ALTER TABLE public._5988f638561bdc4cbeed3fee1db67197f19622f5 OWNER TO postgres;

--
-- Name: _5988f638561bdc4cbeed3fee1db67197f19622f5_no_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public._5988f638561bdc4cbeed3fee1db67197f19622f5_no_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public._5988f638561bdc4cbeed3fee1db67197f19622f5_no_seq OWNER TO postgres;

--
-- Name: _5988f638561bdc4cbeed3fee1db67197f19622f5_no_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public._5988f638561bdc4cbeed3fee1db67197f19622f5_no_seq OWNED BY public._5988f638561bdc4cbeed3fee1db67197f19622f5.no;


--
-- Name: _685ec89afbc0d819014f5370dc68bca21de3d27e; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public._685ec89afbc0d819014f5370dc68bca21de3d27e (
    no bigint NOT NULL,
    event_id uuid NOT NULL,
    event_name character varying(100) NOT NULL,
    payload json NOT NULL,
    metadata jsonb NOT NULL,
    created_at timestamp(6) without time zone NOT NULL
);


ALTER TABLE public._685ec89afbc0d819014f5370dc68bca21de3d27e OWNER TO postgres;

--
-- Name: _685ec89afbc0d819014f5370dc68bca21de3d27e_no_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public._685ec89afbc0d819014f5370dc68bca21de3d27e_no_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public._685ec89afbc0d819014f5370dc68bca21de3d27e_no_seq OWNER TO postgres;

--
-- Name: _685ec89afbc0d819014f5370dc68bca21de3d27e_no_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public._685ec89afbc0d819014f5370dc68bca21de3d27e_no_seq OWNED BY public._685ec89afbc0d819014f5370dc68bca21de3d27e.no;


--
-- Name: _a547c3271c241d52fca67788525f872f2c5a99ad; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public._a547c3271c241d52fca67788525f872f2c5a99ad (
    no bigint NOT NULL,
    event_id uuid NOT NULL,
    event_name character varying(100) NOT NULL,
    payload json NOT NULL,
    metadata jsonb NOT NULL,
    created_at timestamp(6) without time zone NOT NULL
);


ALTER TABLE public._a547c3271c241d52fca67788525f872f2c5a99ad OWNER TO postgres;

--
-- Name: _a547c3271c241d52fca67788525f872f2c5a99ad_no_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public._a547c3271c241d52fca67788525f872f2c5a99ad_no_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public._a547c3271c241d52fca67788525f872f2c5a99ad_no_seq OWNER TO postgres;

--
-- Name: _a547c3271c241d52fca67788525f872f2c5a99ad_no_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public._a547c3271c241d52fca67788525f872f2c5a99ad_no_seq OWNED BY public._a547c3271c241d52fca67788525f872f2c5a99ad.no;


--
-- Name: _b676291fcbdeef04b3077ac2dccc3cd573876b4e; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public._b676291fcbdeef04b3077ac2dccc3cd573876b4e (
    no bigint NOT NULL,
    event_id uuid NOT NULL,
    event_name character varying(100) NOT NULL,
    payload json NOT NULL,
    metadata jsonb NOT NULL,
    created_at timestamp(6) without time zone NOT NULL
);


ALTER TABLE public._b676291fcbdeef04b3077ac2dccc3cd573876b4e OWNER TO postgres;

--
-- Name: _b676291fcbdeef04b3077ac2dccc3cd573876b4e_no_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public._b676291fcbdeef04b3077ac2dccc3cd573876b4e_no_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public._b676291fcbdeef04b3077ac2dccc3cd573876b4e_no_seq OWNER TO postgres;

--
-- Name: _b676291fcbdeef04b3077ac2dccc3cd573876b4e_no_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public._b676291fcbdeef04b3077ac2dccc3cd573876b4e_no_seq OWNED BY public._b676291fcbdeef04b3077ac2dccc3cd573876b4e.no;


--
-- Name: event_streams; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.event_streams (
    no bigint NOT NULL,
    real_stream_name character varying(150) NOT NULL,
    stream_name character(41) NOT NULL,
    metadata jsonb,
    category character varying(150)
);


ALTER TABLE public.event_streams OWNER TO postgres;

--
-- Name: event_streams_no_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.event_streams_no_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.event_streams_no_seq OWNER TO postgres;

--
-- Name: event_streams_no_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.event_streams_no_seq OWNED BY public.event_streams.no;


--
-- Name: projections; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.projections (
    no bigint NOT NULL,
    name character varying(150) NOT NULL,
    "position" jsonb,
    state jsonb,
    status character varying(28) NOT NULL,
    locked_until character(26)
);


ALTER TABLE public.projections OWNER TO postgres;

--
-- Name: projections_no_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.projections_no_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.projections_no_seq OWNER TO postgres;

--
-- Name: projections_no_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.projections_no_seq OWNED BY public.projections.no;


--
-- Name: _5988f638561bdc4cbeed3fee1db67197f19622f5 no; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public._5988f638561bdc4cbeed3fee1db67197f19622f5 ALTER COLUMN no SET DEFAULT nextval('public._5988f638561bdc4cbeed3fee1db67197f19622f5_no_seq'::regclass);


--
-- Name: _685ec89afbc0d819014f5370dc68bca21de3d27e no; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public._685ec89afbc0d819014f5370dc68bca21de3d27e ALTER COLUMN no SET DEFAULT nextval('public._685ec89afbc0d819014f5370dc68bca21de3d27e_no_seq'::regclass);


--
-- Name: _a547c3271c241d52fca67788525f872f2c5a99ad no; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public._a547c3271c241d52fca67788525f872f2c5a99ad ALTER COLUMN no SET DEFAULT nextval('public._a547c3271c241d52fca67788525f872f2c5a99ad_no_seq'::regclass);


--
-- Name: _b676291fcbdeef04b3077ac2dccc3cd573876b4e no; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public._b676291fcbdeef04b3077ac2dccc3cd573876b4e ALTER COLUMN no SET DEFAULT nextval('public._b676291fcbdeef04b3077ac2dccc3cd573876b4e_no_seq'::regclass);


--
-- Name: event_streams no; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.event_streams ALTER COLUMN no SET DEFAULT nextval('public.event_streams_no_seq'::regclass);


--
-- Name: projections no; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.projections ALTER COLUMN no SET DEFAULT nextval('public.projections_no_seq'::regclass);


--
-- Data for Name: _5988f638561bdc4cbeed3fee1db67197f19622f5; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public._5988f638561bdc4cbeed3fee1db67197f19622f5 (no, event_id, event_name, payload, metadata, created_at) FROM stdin;
1	e0000000-0000-4000-8000-000000000001	Acme\\Sales\\OrderPlaced	{"buyer":"Zoë \\"Z\\"\\tB. \\\\ 東京 🚀","amount":9007199254740993,"lines":[{"qty":2,"price":1.5},null],"none":[],"gift":false}	{"user": "Zoë \\"Z\\" 東京", "_aggregate_id": "o-1", "_causation_id": "c0000000-0000-4000-8000-000000000001", "_aggregate_type": "order", "_causation_name": "Acme\\\\Sales\\\\Order", "_aggregate_version": 1}	2026-03-01 10:00:01.123456
2	e0000000-0000-4000-8000-000000000002	Acme\\Sales\\OrderPaid	{"part":2,"rate":0.1,"note":"line\\nbreak"}	{"_aggregate_id": "o-1", "_aggregate_type": "order", "_aggregate_version": 2}	2026-03-01 10:00:02.123456
3	e0000000-0000-4000-8000-000000000003	Acme\\Sales\\OrderPlaced	{"buyer":null,"amount":9223372036854775807}	{"user": "Zoë \\"Z\\" 東京", "_aggregate_id": "o-2", "_causation_id": "c0000000-0000-4000-8000-000000000003", "_aggregate_type": "order", "_causation_name": "Acme\\\\Sales\\\\Order", "_aggregate_version": 1}	2026-03-01 10:00:03.123456
4	e0000000-0000-4000-8000-000000000004	Acme\\Sales\\OrderPaid	{"part":3,"rate":0.1,"note":"line\\nbreak"}	{"_aggregate_id": "o-1", "_aggregate_type": "order", "_aggregate_version": 3}	2026-03-01 10:00:04.123456
5	e0000000-0000-4000-8000-000000000005	Acme\\Sales\\OrderPaid	[]	{"user": "Zoë \\"Z\\" 東京", "_aggregate_id": "o-2", "_causation_id": "c0000000-0000-4000-8000-000000000005", "_aggregate_type": "order", "_causation_name": "Acme\\\\Sales\\\\Order", "_aggregate_version": 2}	2026-03-01 10:00:05.123456
6	e0000000-0000-4000-8000-000000000006	Acme\\Sales\\OrderPaid	{"part":4,"rate":0.1,"note":"line\\nbreak"}	{"_aggregate_id": "o-1", "_aggregate_type": "order", "_aggregate_version": 4}	2026-03-01 10:00:06.123456
7	e0000000-0000-4000-8000-000000000007	Acme\\Sales\\OrderPaid	[]	{"user": "Zoë \\"Z\\" 東京", "_aggregate_id": "o-2", "_causation_id": "c0000000-0000-4000-8000-000000000007", "_aggregate_type": "order", "_causation_name": "Acme\\\\Sales\\\\Order", "_aggregate_version": 3}	2026-03-01 10:00:07.123456
\.


--
-- Data for Name: _685ec89afbc0d819014f5370dc68bca21de3d27e; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public._685ec89afbc0d819014f5370dc68bca21de3d27e (no, event_id, event_name, payload, metadata, created_at) FROM stdin;
1	e0000000-0000-4000-8000-000000000008	Acme\\Sales\\UserSeen	[]	[]	2026-03-01 10:00:08.123456
2	e0000000-0000-4000-8000-000000000009	Acme\\Sales\\UserSeen	{"at":"door"}	{"parentId": "e0000000-0000-4000-8000-000000000008", "correlationId": "c-1"}	2026-03-01 10:00:09.123456
\.


--
-- Data for Name: _a547c3271c241d52fca67788525f872f2c5a99ad; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public._a547c3271c241d52fca67788525f872f2c5a99ad (no, event_id, event_name, payload, metadata, created_at) FROM stdin;
1	e0000000-0000-4000-8000-000000000001	Acme\\Sales\\OrderPlaced	{"buyer":"Zoë \\"Z\\"\\tB. \\\\ 東京 🚀","amount":9007199254740993,"lines":[{"qty":2,"price":1.5},null],"none":[],"gift":false}	{"user": "Zoë \\"Z\\" 東京", "_position": 1, "_aggregate_id": "o-1", "_causation_id": "c0000000-0000-4000-8000-000000000001", "_aggregate_type": "order", "_causation_name": "Acme\\\\Sales\\\\Order", "_aggregate_version": 1}	2026-03-01 10:00:01.123456
2	e0000000-0000-4000-8000-000000000003	Acme\\Sales\\OrderPlaced	{"buyer":null,"amount":9223372036854775807}	{"user": "Zoë \\"Z\\" 東京", "_position": 3, "_aggregate_id": "o-2", "_causation_id": "c0000000-0000-4000-8000-000000000003", "_aggregate_type": "order", "_causation_name": "Acme\\\\Sales\\\\Order", "_aggregate_version": 1}	2026-03-01 10:00:03.123456
\.


--
-- Data for Name: _b676291fcbdeef04b3077ac2dccc3cd573876b4e; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public._b676291fcbdeef04b3077ac2dccc3cd573876b4e (no, event_id, event_name, payload, metadata, created_at) FROM stdin;
1	e0000000-0000-4000-8000-000000000002	Acme\\Sales\\OrderPaid	{"part":2,"rate":0.1,"note":"line\\nbreak"}	{"_position": 2, "_aggregate_id": "o-1", "_aggregate_type": "order", "_aggregate_version": 2}	2026-03-01 10:00:02.123456
2	e0000000-0000-4000-8000-000000000004	Acme\\Sales\\OrderPaid	{"part":3,"rate":0.1,"note":"line\\nbreak"}	{"_position": 4, "_aggregate_id": "o-1", "_aggregate_type": "order", "_aggregate_version": 3}	2026-03-01 10:00:04.123456
3	e0000000-0000-4000-8000-000000000005	Acme\\Sales\\OrderPaid	[]	{"user": "Zoë \\"Z\\" 東京", "_position": 5, "_aggregate_id": "o-2", "_causation_id": "c0000000-0000-4000-8000-000000000005", "_aggregate_type": "order", "_causation_name": "Acme\\\\Sales\\\\Order", "_aggregate_version": 2}	2026-03-01 10:00:05.123456
4	e0000000-0000-4000-8000-000000000006	Acme\\Sales\\OrderPaid	{"part":4,"rate":0.1,"note":"line\\nbreak"}	{"_position": 6, "_aggregate_id": "o-1", "_aggregate_type": "order", "_aggregate_version": 4}	2026-03-01 10:00:06.123456
5	e0000000-0000-4000-8000-000000000007	Acme\\Sales\\OrderPaid	[]	{"user": "Zoë \\"Z\\" 東京", "_position": 7, "_aggregate_id": "o-2", "_causation_id": "c0000000-0000-4000-8000-000000000007", "_aggregate_type": "order", "_causation_name": "Acme\\\\Sales\\\\Order", "_aggregate_version": 3}	2026-03-01 10:00:07.123456
\.


--
-- Data for Name: event_streams; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.event_streams (no, real_stream_name, stream_name, metadata, category) FROM stdin;
1	order_stream	_5988f638561bdc4cbeed3fee1db67197f19622f5	{"owner": "Sales"}	\N
2	user-42	_685ec89afbc0d819014f5370dc68bca21de3d27e	[]	user
3	$mn-Acme\\Sales\\OrderPlaced	_a547c3271c241d52fca67788525f872f2c5a99ad	[]	$mn
4	$mn-Acme\\Sales\\OrderPaid	_b676291fcbdeef04b3077ac2dccc3cd573876b4e	[]	$mn
\.


--
-- Data for Name: projections; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.projections (no, name, "position", state, status, locked_until) FROM stdin;
1	$ct-projection	{"order_stream": 7}	{"seen": 7}	idle	\N
\.


--
-- Name: _5988f638561bdc4cbeed3fee1db67197f19622f5_no_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public._5988f638561bdc4cbeed3fee1db67197f19622f5_no_seq', 7, true);


--
-- Name: _685ec89afbc0d819014f5370dc68bca21de3d27e_no_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public._685ec89afbc0d819014f5370dc68bca21de3d27e_no_seq', 2, true);


--
-- Name: _a547c3271c241d52fca67788525f872f2c5a99ad_no_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public._a547c3271c241d52fca67788525f872f2c5a99ad_no_seq', 2, true);


--
-- Name: _b676291fcbdeef04b3077ac2dccc3cd573876b4e_no_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public._b676291fcbdeef04b3077ac2dccc3cd573876b4e_no_seq', 5, true);


--
-- Name: event_streams_no_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.event_streams_no_seq', 4, true);


--
-- Name: projections_no_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.projections_no_seq', 1, true);


--
-- Name: _5988f638561bdc4cbeed3fee1db67197f19622f5 _5988f638561bdc4cbeed3fee1db67197f19622f5_event_id_key; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public._5988f638561bdc4cbeed3fee1db67197f19622f5
    ADD CONSTRAINT _5988f638561bdc4cbeed3fee1db67197f19622f5_event_id_key UNIQUE (event_id);


--
-- Name: _5988f638561bdc4cbeed3fee1db67197f19622f5 _5988f638561bdc4cbeed3fee1db67197f19622f5_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public._5988f638561bdc4cbeed3fee1db67197f19622f5
    ADD CONSTRAINT _5988f638561bdc4cbeed3fee1db67197f19622f5_pkey PRIMARY KEY (no);


--
-- Name: _685ec89afbc0d819014f5370dc68bca21de3d27e _685ec89afbc0d819014f5370dc68bca21de3d27e_event_id_key; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public._685ec89afbc0d819014f5370dc68bca21de3d27e
    ADD CONSTRAINT _685ec89afbc0d819014f5370dc68bca21de3d27e_event_id_key UNIQUE (event_id);


--
-- Name: _685ec89afbc0d819014f5370dc68bca21de3d27e _685ec89afbc0d819014f5370dc68bca21de3d27e_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public._685ec89afbc0d819014f5370dc68bca21de3d27e
    ADD CONSTRAINT _685ec89afbc0d819014f5370dc68bca21de3d27e_pkey PRIMARY KEY (no);


--
-- Name: _a547c3271c241d52fca67788525f872f2c5a99ad _a547c3271c241d52fca67788525f872f2c5a99ad_event_id_key; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public._a547c3271c241d52fca67788525f872f2c5a99ad
    ADD CONSTRAINT _a547c3271c241d52fca67788525f872f2c5a99ad_event_id_key UNIQUE (event_id);


--
-- Name: _a547c3271c241d52fca67788525f872f2c5a99ad _a547c3271c241d52fca67788525f872f2c5a99ad_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public._a547c3271c241d52fca67788525f872f2c5a99ad
    ADD CONSTRAINT _a547c3271c241d52fca67788525f872f2c5a99ad_pkey PRIMARY KEY (no);


--
-- Name: _b676291fcbdeef04b3077ac2dccc3cd573876b4e _b676291fcbdeef04b3077ac2dccc3cd573876b4e_event_id_key; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public._b676291fcbdeef04b3077ac2dccc3cd573876b4e
    ADD CONSTRAINT _b676291fcbdeef04b3077ac2dccc3cd573876b4e_event_id_key UNIQUE (event_id);


--
-- Name: _b676291fcbdeef04b3077ac2dccc3cd573876b4e _b676291fcbdeef04b3077ac2dccc3cd573876b4e_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public._b676291fcbdeef04b3077ac2dccc3cd573876b4e
    ADD CONSTRAINT _b676291fcbdeef04b3077ac2dccc3cd573876b4e_pkey PRIMARY KEY (no);


--
-- Name: event_streams event_streams_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.event_streams
    ADD CONSTRAINT event_streams_pkey PRIMARY KEY (no);


--
-- Name: event_streams event_streams_stream_name_key; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.event_streams
    ADD CONSTRAINT event_streams_stream_name_key UNIQUE (stream_name);


--
-- Name: projections projections_name_key; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.projections
    ADD CONSTRAINT projections_name_key UNIQUE (name);


--
-- Name: projections projections_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.projections
    ADD CONSTRAINT projections_pkey PRIMARY KEY (no);


--
-- Name: _5988f638561bdc4cbeed3fee1db67197f19622f5_expr_expr1_expr2_idx; Type: INDEX; Schema: public; Owner: postgres
--

CREATE UNIQUE INDEX _5988f638561bdc4cbeed3fee1db67197f19622f5_expr_expr1_expr2_idx ON public._5988f638561bdc4cbeed3fee1db67197f19622f5 USING btree (((metadata ->> '_aggregate_type'::text)), ((metadata ->> '_aggregate_id'::text)), ((metadata ->> '_aggregate_version'::text)));


--
-- Name: _5988f638561bdc4cbeed3fee1db67197f19622f5_expr_expr1_no_idx; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX _5988f638561bdc4cbeed3fee1db67197f19622f5_expr_expr1_no_idx ON public._5988f638561bdc4cbeed3fee1db67197f19622f5 USING btree (((metadata ->> '_aggregate_type'::text)), ((metadata ->> '_aggregate_id'::text)), no);


--
-- Name: event_streams_category_idx; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX event_streams_category_idx ON public.event_streams USING btree (category);


--
-- PostgreSQL database dump complete
--


