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
-- Name: es_aggregate; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.es_aggregate (
    id uuid NOT NULL,
    version integer NOT NULL,
    aggregate_type text NOT NULL
);


ALTER TABLE public.es_aggregate OWNER TO postgres;

--
-- Name: es_aggregate_snapshot; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.es_aggregate_snapshot (
    aggregate_id uuid NOT NULL,
    version integer NOT NULL,
    json_data json NOT NULL
);


ALTER TABLE public.es_aggregate_snapshot OWNER TO postgres;

--
-- Name: es_event; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.es_event (
    id bigint NOT NULL,
    transaction_id xid8 NOT NULL,
    aggregate_id uuid NOT NULL,
    version integer NOT NULL,
    event_type text NOT NULL,
    json_data json NOT NULL
);


ALTER TABLE public.es_event OWNER TO postgres;

--
-- Name: es_event_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.es_event_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.es_event_id_seq OWNER TO postgres;

--
-- Name: es_event_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.es_event_id_seq OWNED BY public.es_event.id;


--
-- Name: es_event_subscription; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.es_event_subscription (
    subscription_name text NOT NULL,
    last_transaction_id xid8 NOT NULL,
    last_event_id bigint NOT NULL
);


ALTER TABLE public.es_event_subscription OWNER TO postgres;

--
-- Name: es_event id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.es_event ALTER COLUMN id SET DEFAULT nextval('public.es_event_id_seq'::regclass);


--
-- Data for Name: es_aggregate; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.es_aggregate (id, version, aggregate_type) FROM stdin;
5f2c8a9e-0000-4000-8000-00000000004a	4	ORDER
5f2c8a9e-0000-4000-8000-00000000004b	2	ORDER
\.


--
-- Data for Name: es_aggregate_snapshot; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.es_aggregate_snapshot (aggregate_id, version, json_data) FROM stdin;
5f2c8a9e-0000-4000-8000-00000000004a	3	{"price":12.5}
\.


--
-- Data for Name: es_event; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.es_event (id, transaction_id, aggregate_id, version, event_type, json_data) FROM stdin;
1	801	5f2c8a9e-0000-4000-8000-00000000004a	1	ORDER_PLACED	{"aggregateId":"5f2c8a9e-0000-4000-8000-00000000004a","version":1,"createdDate":"2026-03-01T10:00:00.123456Z","riderId":"5f2c8a9e-0000-4000-8000-000000000047","price":12.5,"route":[{"address":"Zoë \\"the\\" Łukasz 🚀","latitude":50.45,"longitude":30.51}],"eventType":"ORDER_PLACED"}
2	802	5f2c8a9e-0000-4000-8000-00000000004b	1	ORDER_PLACED	{"aggregateId":"5f2c8a9e-0000-4000-8000-00000000004b","version":1,"createdDate":"2026-03-01T10:00:01.123463Z","riderId":"5f2c8a9e-0000-4000-8000-000000000048","price":0.1,"route":[{"address":"it's {\\"}\\nnew\\ttab \\\\"}],"eventType":"ORDER_PLACED"}
4	805	5f2c8a9e-0000-4000-8000-00000000004a	2	ORDER_PRICE_ADJUSTED	{"aggregateId":"5f2c8a9e-0000-4000-8000-00000000004a","version":2,"createdDate":"2026-03-01T10:00:02.123470Z","newPrice":9223372036854775807,"eventType":"ORDER_PRICE_ADJUSTED"}
5	803	5f2c8a9e-0000-4000-8000-00000000004b	2	ORDER_CANCELLED	{"aggregateId":"5f2c8a9e-0000-4000-8000-00000000004b","version":2,"createdDate":"2026-03-01T10:00:03.123477Z","eventType":"ORDER_CANCELLED"}
6	806	5f2c8a9e-0000-4000-8000-00000000004a	3	ORDER_ACCEPTED	{"aggregateId":"5f2c8a9e-0000-4000-8000-00000000004a","version":3,"createdDate":"2026-03-01T10:00:04.123484Z","driverId":"5f2c8a9e-0000-4000-8000-000000000049","eventType":"ORDER_ACCEPTED"}
8	806	5f2c8a9e-0000-4000-8000-00000000004a	4	ORDER_COMPLETED	{"aggregateId":"5f2c8a9e-0000-4000-8000-00000000004a","version":4,"createdDate":"2026-03-01T10:00:05.123491Z","eventType":"ORDER_COMPLETED"}
\.


--
-- Data for Name: es_event_subscription; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.es_event_subscription (subscription_name, last_transaction_id, last_event_id) FROM stdin;
integration	802	2
\.


--
-- Name: es_event_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.es_event_id_seq', 1, false);


--
-- Name: es_aggregate es_aggregate_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.es_aggregate
    ADD CONSTRAINT es_aggregate_pkey PRIMARY KEY (id);


--
-- Name: es_aggregate_snapshot es_aggregate_snapshot_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.es_aggregate_snapshot
    ADD CONSTRAINT es_aggregate_snapshot_pkey PRIMARY KEY (aggregate_id, version);


--
-- Name: es_event es_event_aggregate_id_version_key; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.es_event
    ADD CONSTRAINT es_event_aggregate_id_version_key UNIQUE (aggregate_id, version);


--
-- Name: es_event es_event_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.es_event
    ADD CONSTRAINT es_event_pkey PRIMARY KEY (id);


--
-- Name: es_event_subscription es_event_subscription_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.es_event_subscription
    ADD CONSTRAINT es_event_subscription_pkey PRIMARY KEY (subscription_name);


--
-- Name: es_aggregate_snapshot es_aggregate_snapshot_aggregate_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.es_aggregate_snapshot
    ADD CONSTRAINT es_aggregate_snapshot_aggregate_id_fkey FOREIGN KEY (aggregate_id) REFERENCES public.es_aggregate(id);


--
-- Name: es_event es_event_aggregate_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.es_event
    ADD CONSTRAINT es_event_aggregate_id_fkey FOREIGN KEY (aggregate_id) REFERENCES public.es_aggregate(id);


--
-- PostgreSQL database dump complete
--


