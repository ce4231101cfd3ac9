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
-- Name: domainevententry; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.domainevententry (
    globalindex bigint NOT NULL,
    aggregateidentifier character varying(255) NOT NULL,
    sequencenumber bigint NOT NULL,
    type character varying(255),
    eventidentifier character varying(255) NOT NULL,
    metadata bytea,
    payload bytea NOT NULL,
    payloadrevision character varying(255),
    payloadtype character varying(255) NOT NULL,
    "timestamp" character varying(255) NOT NULL
);


ALTER TABLE public.domainevententry OWNER TO postgres;

--
-- Name: domainevententry_globalindex_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.domainevententry_globalindex_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.domainevententry_globalindex_seq OWNER TO postgres;

--
-- Name: domainevententry_globalindex_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.domainevententry_globalindex_seq OWNED BY public.domainevententry.globalindex;


--
-- Name: snapshotevententry; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.snapshotevententry (
    aggregateidentifier character varying(255) NOT NULL,
    sequencenumber bigint NOT NULL,
    type character varying(255) NOT NULL,
    eventidentifier character varying(255) NOT NULL,
    metadata bytea,
    payload bytea NOT NULL,
    payloadrevision character varying(255),
    payloadtype character varying(255) NOT NULL,
    "timestamp" character varying(255) NOT NULL
);


ALTER TABLE public.snapshotevententry OWNER TO postgres;

--
-- Name: domainevententry globalindex; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.domainevententry ALTER COLUMN globalindex SET DEFAULT nextval('public.domainevententry_globalindex_seq'::regclass);


--
-- Data for Name: domainevententry; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.domainevententry (globalindex, aggregateidentifier, sequencenumber, type, eventidentifier, metadata, payload, payloadrevision, payloadtype, "timestamp") FROM stdin;
1	acc-1	0	Account	b8f58564-c5af-4f51-882f-5fa164f1b847	\\x3c6d6574612d646174612f3e	\\x3c5772697465725f2d4f70656e65643e0a20203c6f776e65723e5a6fc3ab3c2f6f776e65723e0a20203c6c696d69743e31302e35303c2f6c696d69743e0a20203c746167733e0a202020203c737472696e673e6e65773c2f737472696e673e0a202020203c737472696e673e61266c743b622667743b26616d703b633c2f737472696e673e0a20203c2f746167733e0a20203c636f756e74733e0a202020203c656e7472793e0a2020202020203c737472696e673e63617264733c2f737472696e673e0a2020202020203c696e743e323c2f696e743e0a202020203c2f656e7472793e0a20203c2f636f756e74733e0a3c2f5772697465725f2d4f70656e65643e	\N	Writer$Opened	2026-11-27T02:52:57.881Z
2	acc-1	1	Account	1ccbed63-d959-4a8b-b9ad-6b6984526f89	\\x3c6d6574612d646174613e0a20203c656e7472793e0a202020203c737472696e673e747261636549643c2f737472696e673e0a202020203c737472696e673e74726163652d313c2f737472696e673e0a20203c2f656e7472793e0a20203c656e7472793e0a202020203c737472696e673e636f7272656c6174696f6e49643c2f737472696e673e0a202020203c737472696e673e63617573652d313c2f737472696e673e0a20203c2f656e7472793e0a20203c656e7472793e0a202020203c737472696e673e757365723c2f737472696e673e0a202020203c737472696e673e636c65726b3c2f737472696e673e0a20203c2f656e7472793e0a3c2f6d6574612d646174613e	\\x3c5772697465725f2d4d6f6e65795f5f4465706f73697465643e0a20203c616d6f756e743e31323c2f616d6f756e743e0a20203c6e6f74653e6c696e650a627265616b3c2f6e6f74653e0a20203c636173683e747275653c2f636173683e0a3c2f5772697465725f2d4d6f6e65795f5f4465706f73697465643e	\N	Writer$Money_Deposited	2026-11-27T02:52:57.882Z
3	acc-2	0	Account	f97070bf-c943-4c17-854d-b6e8d66b5084	\\x7b7d	\\x7b226f776e6572223a225a6fc3ab222c226c696d6974223a31302e35302c2274616773223a5b226e6577222c22613c623e2663225d2c22636f756e7473223a7b226361726473223a327d7d	\N	Writer$Opened	2026-11-27T02:52:57.947Z
4	acc-2	1	Account	ec6c5ce3-ae78-488b-acc6-f1871abd6fdd	\\x7b2274726163654964223a2274726163652d31222c22636f7272656c6174696f6e4964223a2263617573652d31222c2275736572223a22636c65726b227d	\\x7b22616d6f756e74223a31322c226e6f7465223a226c696e655c6e627265616b222c2263617368223a747275657d	\N	Writer$Money_Deposited	2026-11-27T02:52:57.947Z
5	acc-3	0	Account	87144b95-e4bc-42b8-adb5-f86f4db4e6e1	\\xbfff	\\xbf656f776e6572645a6fc3ab656c696d6974c4822119041a647461677382636e657766613c623e266366636f756e7473bf65636172647302ffff	\N	Writer$Opened	2026-11-27T02:52:58.104Z
6	acc-3	1	Account	2f8e69cd-c35b-4acf-8b6d-10a6b0f941da	\\xbf67747261636549646774726163652d316d636f7272656c6174696f6e49646763617573652d31647573657265636c65726bff	\\xbf66616d6f756e740c646e6f74656a6c696e650a627265616b6463617368f5ff	\N	Writer$Money_Deposited	2026-11-27T02:52:58.104Z
7	234bd4bb-0b12-43cb-a9ad-2a5c97446dca	0	\N	234bd4bb-0b12-43cb-a9ad-2a5c97446dca	\\x3c6d6574612d646174612f3e	\\x3c5772697465725f2d4d6f6e65795f5f4465706f73697465643e0a20203c616d6f756e743e313c2f616d6f756e743e0a20203c6e6f74653e616c6f6e653c2f6e6f74653e0a20203c636173683e747275653c2f636173683e0a3c2f5772697465725f2d4d6f6e65795f5f4465706f73697465643e	\N	Writer$Money_Deposited	2026-11-27T02:52:58.150Z
\.


--
-- Data for Name: snapshotevententry; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.snapshotevententry (aggregateidentifier, sequencenumber, type, eventidentifier, metadata, payload, payloadrevision, payloadtype, "timestamp") FROM stdin;
acc-1	1	Account	c985e7ae-eea6-41a2-8276-755b46ace596	\\x3c6d6574612d646174612f3e	\\x3c5772697465725f2d4f70656e65643e0a20203c6f776e65723e736e61703c2f6f776e65723e0a20203c6c696d69743e31302e35303c2f6c696d69743e0a20203c746167733e0a202020203c737472696e673e6e65773c2f737472696e673e0a202020203c737472696e673e61266c743b622667743b26616d703b633c2f737472696e673e0a20203c2f746167733e0a20203c636f756e74733e0a202020203c656e7472793e0a2020202020203c737472696e673e63617264733c2f737472696e673e0a2020202020203c696e743e323c2f696e743e0a202020203c2f656e7472793e0a20203c2f636f756e74733e0a3c2f5772697465725f2d4f70656e65643e	\N	Writer$Opened	2026-11-27T02:52:58.174Z
\.


--
-- Name: domainevententry_globalindex_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.domainevententry_globalindex_seq', 7, true);


--
-- Name: domainevententry domainevententry_aggregateidentifier_sequencenumber_key; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.domainevententry
    ADD CONSTRAINT domainevententry_aggregateidentifier_sequencenumber_key UNIQUE (aggregateidentifier, sequencenumber);


--
-- Name: domainevententry domainevententry_eventidentifier_key; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.domainevententry
    ADD CONSTRAINT domainevententry_eventidentifier_key UNIQUE (eventidentifier);


--
-- Name: domainevententry domainevententry_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.domainevententry
    ADD CONSTRAINT domainevententry_pkey PRIMARY KEY (globalindex);


--
-- Name: snapshotevententry snapshotevententry_eventidentifier_key; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.snapshotevententry
    ADD CONSTRAINT snapshotevententry_eventidentifier_key UNIQUE (eventidentifier);


--
-- Name: snapshotevententry snapshotevententry_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.snapshotevententry
    ADD CONSTRAINT snapshotevententry_pkey PRIMARY KEY (aggregateidentifier, sequencenumber);


--
-- PostgreSQL database dump complete
--


