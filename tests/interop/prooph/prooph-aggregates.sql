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
-- Name: _2bd0b9d3ba29a8f80411ed1acafb265c92a54300; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public._2bd0b9d3ba29a8f80411ed1acafb265c92a54300 (
    no bigint NOT NULL,
    event_id uuid NOT NULL,
    event_name character varying(100) NOT NULL,
    payload json NOT NULL,
    metadata jsonb NOT NULL,
    created_at timestamp(6) without time zone NOT NULL
);


ALTER TABLE public._2bd0b9d3ba29a8f80411ed1acafb265c92a54300 OWNER TO postgres;

--
-- Name: _2bd0b9d3ba29a8f80411ed1acafb265c92a54300_no_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public._2bd0b9d3ba29a8f80411ed1acafb265c92a54300_no_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public._2bd0b9d3ba29a8f80411ed1acafb265c92a54300_no_seq OWNER TO postgres;

--
-- Name: _2bd0b9d3ba29a8f80411ed1acafb265c92a54300_no_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public._2bd0b9d3ba29a8f80411ed1acafb265c92a54300_no_seq OWNED BY public._2bd0b9d3ba29a8f80411ed1acafb265c92a54300.no;


--
-- Name: _b2c0b2bdcdb5e1090ebb7995404e0a0dda901321; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public._b2c0b2bdcdb5e1090ebb7995404e0a0dda901321 (
    no bigint NOT NULL,
    event_id uuid NOT NULL,
    event_name character varying(100) NOT NULL,
    payload json NOT NULL,
    metadata jsonb NOT NULL,
    created_at timestamp(6) without time zone NOT NULL
);


ALTER TABLE public._b2c0b2bdcdb5e1090ebb7995404e0a0dda901321 OWNER TO postgres;

--
-- Name: _b2c0b2bdcdb5e1090ebb7995404e0a0dda901321_no_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public._b2c0b2bdcdb5e1090ebb7995404e0a0dda901321_no_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public._b2c0b2bdcdb5e1090ebb7995404e0a0dda901321_no_seq OWNER TO postgres;

--
-- Name: _b2c0b2bdcdb5e1090ebb7995404e0a0dda901321_no_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public._b2c0b2bdcdb5e1090ebb7995404e0a0dda901321_no_seq OWNED BY public._b2c0b2bdcdb5e1090ebb7995404e0a0dda901321.no;


--
-- Name: _db630944969ffd56d55ee0743847c3ad9fe6c4a5; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public._db630944969ffd56d55ee0743847c3ad9fe6c4a5 (
    no bigint NOT NULL,
    event_id uuid NOT NULL,
    event_name character varying(100) NOT NULL,
    payload json NOT NULL,
    metadata jsonb NOT NULL,
    created_at timestamp(6) without time zone NOT NULL
);


ALTER TABLE public._db630944969ffd56d55ee0743847c3ad9fe6c4a5 OWNER TO postgres;

--
-- Name: _db630944969ffd56d55ee0743847c3ad9fe6c4a5_no_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public._db630944969ffd56d55ee0743847c3ad9fe6c4a5_no_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public._db630944969ffd56d55ee0743847c3ad9fe6c4a5_no_seq OWNER TO postgres;

--
-- Name: _db630944969ffd56d55ee0743847c3ad9fe6c4a5_no_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public._db630944969ffd56d55ee0743847c3ad9fe6c4a5_no_seq OWNED BY public._db630944969ffd56d55ee0743847c3ad9fe6c4a5.no;


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
-- Name: _2bd0b9d3ba29a8f80411ed1acafb265c92a54300 no; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public._2bd0b9d3ba29a8f80411ed1acafb265c92a54300 ALTER COLUMN no SET DEFAULT nextval('public._2bd0b9d3ba29a8f80411ed1acafb265c92a54300_no_seq'::regclass);


--
-- Name: _b2c0b2bdcdb5e1090ebb7995404e0a0dda901321 no; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public._b2c0b2bdcdb5e1090ebb7995404e0a0dda901321 ALTER COLUMN no SET DEFAULT nextval('public._b2c0b2bdcdb5e1090ebb7995404e0a0dda901321_no_seq'::regclass);


--
-- Name: _db630944969ffd56d55ee0743847c3ad9fe6c4a5 no; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public._db630944969ffd56d55ee0743847c3ad9fe6c4a5 ALTER COLUMN no SET DEFAULT nextval('public._db630944969ffd56d55ee0743847c3ad9fe6c4a5_no_seq'::regclass);


--
-- Name: event_streams no; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.event_streams ALTER COLUMN no SET DEFAULT nextval('public.event_streams_no_seq'::regclass);


--
-- Name: projections no; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.projections ALTER COLUMN no SET DEFAULT nextval('public.projections_no_seq'::regclass);


--
-- Data for Name: _2bd0b9d3ba29a8f80411ed1acafb265c92a54300; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public._2bd0b9d3ba29a8f80411ed1acafb265c92a54300 (no, event_id, event_name, payload, metadata, created_at) FROM stdin;
1	e0000000-0000-4000-8000-000000000009	Acme\\Sales\\OrderPlaced	{"buyer":"Zoë \\"Z\\"\\tB. \\\\ 東京 🚀","amount":9007199254740993,"lines":[{"qty":2,"price":1.5},null],"none":[],"gift":false}	{"user": "Zoë \\"Z\\" 東京", "_aggregate_id": "o-3", "_causation_id": "c0000000-0000-4000-8000-000000000009", "_aggregate_type": "order", "_causation_name": "Acme\\\\Sales\\\\Order", "_aggregate_version": 1}	2026-03-01 10:00:09.123456
2	e0000000-0000-4000-8000-000000000010	Acme\\Sales\\OrderPaid	{"part":2,"left":-1.0e-7}	{"_aggregate_id": "o-3", "_aggregate_type": "order", "_aggregate_version": 2}	2026-03-01 10:00:10.123456
3	e0000000-0000-4000-8000-000000000011	Acme\\Sales\\OrderPaid	{"part":3,"left":-1.0e-7}	{"user": "Zoë \\"Z\\" 東京", "_aggregate_id": "o-3", "_causation_id": "c0000000-0000-4000-8000-000000000011", "_aggregate_type": "order", "_causation_name": "Acme\\\\Sales\\\\Order", "_aggregate_version": 3}	2026-03-01 10:00:11.123456
4	e0000000-0000-4000-8000-000000000012	Acme\\Sales\\OrderPaid	{"part":4,"left":-1.0e-7}	{"_aggregate_id": "o-3", "_aggregate_type": "order", "_aggregate_version": 4}	2026-03-01 10:00:12.123456
\.


--
-- Data for Name: _b2c0b2bdcdb5e1090ebb7995404e0a0dda901321; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public._b2c0b2bdcdb5e1090ebb7995404e0a0dda901321 (no, event_id, event_name, payload, metadata, created_at) FROM stdin;
1	e0000000-0000-4000-8000-000000000005	Acme\\Sales\\OrderPlaced	{"buyer":"Zoë \\"Z\\"\\tB. \\\\ 東京 🚀","amount":9007199254740993,"lines":[{"qty":2,"price":1.5},null],"none":[],"gift":false}	{"user": "Zoë \\"Z\\" 東京", "_aggregate_id": "o-2", "_causation_id": "c0000000-0000-4000-8000-000000000005", "_aggregate_type": "order", "_causation_name": "Acme\\\\Sales\\\\Order", "_aggregate_version": 1}	2026-03-01 10:00:05.123456
2	e0000000-0000-4000-8000-000000000006	Acme\\Sales\\OrderPaid	{"part":2,"left":-1.0e-7}	{"_aggregate_id": "o-2", "_aggregate_type": "order", "_aggregate_version": 2}	2026-03-01 10:00:06.123456
3	e0000000-0000-4000-8000-000000000007	Acme\\Sales\\OrderPaid	{"part":3,"left":-1.0e-7}	{"user": "Zoë \\"Z\\" 東京", "_aggregate_id": "o-2", "_causation_id": "c0000000-0000-4000-8000-000000000007", "_aggregate_type": "order", "_causation_name": "Acme\\\\Sales\\\\Order", "_aggregate_version": 3}	2026-03-01 10:00:07.123456
4	e0000000-0000-4000-8000-000000000008	Acme\\Sales\\OrderPaid	{"part":4,"left":-1.0e-7}	{"_aggregate_id": "o-2", "_aggregate_type": "order", "_aggregate_version": 4}	2026-03-01 10:00:08.123456
\.


--
-- Data for Name: _db630944969ffd56d55ee0743847c3ad9fe6c4a5; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public._db630944969ffd56d55ee0743847c3ad9fe6c4a5 (no, event_id, event_name, payload, metadata, created_at) FROM stdin;
1	e0000000-0000-4000-8000-000000000001	Acme\\Sales\\OrderPlaced	{"buyer":"Zoë \\"Z\\"\\tB. \\\\ 東京 🚀","amount":9007199254740993,"lines":[{"qty":2,"price":1.5},null],"none":[],"gift":false}	{"user": "Zoë \\"Z\\" 東京", "_aggregate_id": "o-1", "_causation_id": "c0000000-0000-4000-8000-000000000001", "_aggregate_type": "order", "_causation_name": "Acme\\\\Sales\\\\Order", "_aggregate_version": 1}	2026-03-01 10:00:01.123456
2	e0000000-0000-4000-8000-000000000002	Acme\\Sales\\OrderPaid	{"part":2,"left":-1.0e-7}	{"_aggregate_id": "o-1", "_aggregate_type": "order", "_aggregate_version": 2}	2026-03-01 10:00:02.123456
3	e0000000-0000-4000-8000-000000000003	Acme\\Sales\\OrderPaid	{"part":3,"left":-1.0e-7}	{"user": "Zoë \\"Z\\" 東京", "_aggregate_id": "o-1", "_causation_id": "c0000000-0000-4000-8000-000000000003", "_aggregate_type": "order", "_causation_name": "Acme\\\\Sales\\\\Order", "_aggregate_version": 3}	2026-03-01 10:00:03.123456
4	e0000000-0000-4000-8000-000000000004	Acme\\Sales\\OrderPaid	{"part":4,"left":-1.0e-7}	{"_aggregate_id": "o-1", "_aggregate_type": "order", "_aggregate_version": 4}	2026-03-01 10:00:04.123456
\.


--
-- Data for Name: event_streams; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.event_streams (no, real_stream_name, stream_name, metadata, category) FROM stdin;
1	order-o-1	_db630944969ffd56d55ee0743847c3ad9fe6c4a5	[]	order
2	order-o-2	_b2c0b2bdcdb5e1090ebb7995404e0a0dda901321	[]	order
3	order-o-3	_2bd0b9d3ba29a8f80411ed1acafb265c92a54300	[]	order
\.


--
-- Data for Name: projections; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.projections (no, name, "position", state, status, locked_until) FROM stdin;
\.


--
-- Name: _2bd0b9d3ba29a8f80411ed1acafb265c92a54300_no_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public._2bd0b9d3ba29a8f80411ed1acafb265c92a54300_no_seq', 1, false);


--
-- Name: _b2c0b2bdcdb5e1090ebb7995404e0a0dda901321_no_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public._b2c0b2bdcdb5e1090ebb7995404e0a0dda901321_no_seq', 1, false);


--
-- Name: _db630944969ffd56d55ee0743847c3ad9fe6c4a5_no_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public._db630944969ffd56d55ee0743847c3ad9fe6c4a5_no_seq', 1, false);


--
-- Name: event_streams_no_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.event_streams_no_seq', 3, true);


--
-- Name: projections_no_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.projections_no_seq', 1, false);


--
-- Name: _2bd0b9d3ba29a8f80411ed1acafb265c92a54300 _2bd0b9d3ba29a8f80411ed1acafb265c92a54300_event_id_key; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public._2bd0b9d3ba29a8f80411ed1acafb265c92a54300
    ADD CONSTRAINT _2bd0b9d3ba29a8f80411ed1acafb265c92a54300_event_id_key UNIQUE (event_id);


--
-- Name: _2bd0b9d3ba29a8f80411ed1acafb265c92a54300 _2bd0b9d3ba29a8f80411ed1acafb265c92a54300_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public._2bd0b9d3ba29a8f80411ed1acafb265c92a54300
    ADD CONSTRAINT _2bd0b9d3ba29a8f80411ed1acafb265c92a54300_pkey PRIMARY KEY (no);


--
-- Name: _b2c0b2bdcdb5e1090ebb7995404e0a0dda901321 _b2c0b2bdcdb5e1090ebb7995404e0a0dda901321_event_id_key; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public._b2c0b2bdcdb5e1090ebb7995404e0a0dda901321
    ADD CONSTRAINT _b2c0b2bdcdb5e1090ebb7995404e0a0dda901321_event_id_key UNIQUE (event_id);


--
-- Name: _b2c0b2bdcdb5e1090ebb7995404e0a0dda901321 _b2c0b2bdcdb5e1090ebb7995404e0a0dda901321_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public._b2c0b2bdcdb5e1090ebb7995404e0a0dda901321
    ADD CONSTRAINT _b2c0b2bdcdb5e1090ebb7995404e0a0dda901321_pkey PRIMARY KEY (no);


--
-- Name: _db630944969ffd56d55ee0743847c3ad9fe6c4a5 _db630944969ffd56d55ee0743847c3ad9fe6c4a5_event_id_key; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public._db630944969ffd56d55ee0743847c3ad9fe6c4a5
    ADD CONSTRAINT _db630944969ffd56d55ee0743847c3ad9fe6c4a5_event_id_key UNIQUE (event_id);


--
-- Name: _db630944969ffd56d55ee0743847c3ad9fe6c4a5 _db630944969ffd56d55ee0743847c3ad9fe6c4a5_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public._db630944969ffd56d55ee0743847c3ad9fe6c4a5
    ADD CONSTRAINT _db630944969ffd56d55ee0743847c3ad9fe6c4a5_pkey PRIMARY KEY (no);


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
-- Name: _2bd0b9d3ba29a8f80411ed1acafb265c92a54300_expr_idx; Type: INDEX; Schema: public; Owner: postgres
--

CREATE UNIQUE INDEX _2bd0b9d3ba29a8f80411ed1acafb265c92a54300_expr_idx ON public._2bd0b9d3ba29a8f80411ed1acafb265c92a54300 USING btree (((metadata ->> '_aggregate_version'::text)));


--
-- Name: _b2c0b2bdcdb5e1090ebb7995404e0a0dda901321_expr_idx; Type: INDEX; Schema: public; Owner: postgres
--

CREATE UNIQUE INDEX _b2c0b2bdcdb5e1090ebb7995404e0a0dda901321_expr_idx ON public._b2c0b2bdcdb5e1090ebb7995404e0a0dda901321 USING btree (((metadata ->> '_aggregate_version'::text)));


--
-- Name: _db630944969ffd56d55ee0743847c3ad9fe6c4a5_expr_idx; Type: INDEX; Schema: public; Owner: postgres
--

CREATE UNIQUE INDEX _db630944969ffd56d55ee0743847c3ad9fe6c4a5_expr_idx ON public._db630944969ffd56d55ee0743847c3ad9fe6c4a5 USING btree (((metadata ->> '_aggregate_version'::text)));


--
-- Name: event_streams_category_idx; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX event_streams_category_idx ON public.event_streams USING btree (category);


--
-- PostgreSQL database dump complete
--


