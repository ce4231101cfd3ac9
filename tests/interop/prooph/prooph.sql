--
-- PostgreSQL database dump
--


-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

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
    created_at timestamp(6) without time zone NOT NULL
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
1	7d100000-0000-4000-8000-000000000001	App\\OrderPlaced	{"amount":1}	{"_aggregate_id": "o-1", "_causation_id": "cmd-1", "_aggregate_type": "order", "_aggregate_version": 1}	2026-01-02 03:04:05.123456
2	7d100000-0000-4000-8000-000000000002	App\\OrderPaid	{"paid":true}	{"_aggregate_id": "o-1", "_aggregate_type": "order", "_aggregate_version": 2}	2026-01-02 03:04:07
\.


--
-- Data for Name: _685ec89afbc0d819014f5370dc68bca21de3d27e; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public._685ec89afbc0d819014f5370dc68bca21de3d27e (no, event_id, event_name, payload, metadata, created_at) FROM stdin;
1	7d100000-0000-4000-8000-000000000003	App\\UserSeen	[]	{}	2026-01-02 03:04:06
\.


--
-- Data for Name: event_streams; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.event_streams (no, real_stream_name, stream_name, metadata, category) FROM stdin;
1	order_stream	_5988f638561bdc4cbeed3fee1db67197f19622f5	{}	\N
2	user-42	_685ec89afbc0d819014f5370dc68bca21de3d27e	[]	user
\.


--
-- Data for Name: projections; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.projections (no, name, "position", state, status, locked_until) FROM stdin;
\.


--
-- Name: _5988f638561bdc4cbeed3fee1db67197f19622f5_no_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public._5988f638561bdc4cbeed3fee1db67197f19622f5_no_seq', 1, false);


--
-- Name: _685ec89afbc0d819014f5370dc68bca21de3d27e_no_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public._685ec89afbc0d819014f5370dc68bca21de3d27e_no_seq', 1, false);


--
-- Name: event_streams_no_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.event_streams_no_seq', 1, false);


--
-- Name: projections_no_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.projections_no_seq', 1, false);


--
-- Name: _5988f638561bdc4cbeed3fee1db67197f19622f5 _5988f638561bdc4cbeed3fee1db67197f19622f5_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public._5988f638561bdc4cbeed3fee1db67197f19622f5
    ADD CONSTRAINT _5988f638561bdc4cbeed3fee1db67197f19622f5_pkey PRIMARY KEY (no);


--
-- Name: _685ec89afbc0d819014f5370dc68bca21de3d27e _685ec89afbc0d819014f5370dc68bca21de3d27e_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public._685ec89afbc0d819014f5370dc68bca21de3d27e
    ADD CONSTRAINT _685ec89afbc0d819014f5370dc68bca21de3d27e_pkey PRIMARY KEY (no);


--
-- Name: event_streams event_streams_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.event_streams
    ADD CONSTRAINT event_streams_pkey PRIMARY KEY (no);


--
-- Name: projections projections_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.projections
    ADD CONSTRAINT projections_pkey PRIMARY KEY (no);


--
-- PostgreSQL database dump complete
--


