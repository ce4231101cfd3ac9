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
-- Name: commits; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.commits (
    bucketid character varying(40) NOT NULL,
    streamid character(40) NOT NULL,
    streamidoriginal character varying(1000) NOT NULL,
    streamrevision integer NOT NULL,
    items smallint NOT NULL,
    commitid uuid NOT NULL,
    commitsequence integer NOT NULL,
    commitstamp timestamp without time zone NOT NULL,
    checkpointnumber bigint NOT NULL,
    dispatched boolean DEFAULT false NOT NULL,
    headers bytea,
    payload bytea NOT NULL
);


ALTER TABLE public.commits OWNER TO postgres;

--
-- Name: commits_checkpointnumber_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.commits_checkpointnumber_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.commits_checkpointnumber_seq OWNER TO postgres;

--
-- Name: commits_checkpointnumber_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.commits_checkpointnumber_seq OWNED BY public.commits.checkpointnumber;


--
-- Name: commits checkpointnumber; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.commits ALTER COLUMN checkpointnumber SET DEFAULT nextval('public.commits_checkpointnumber_seq'::regclass);


--
-- Data for Name: commits; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.commits (bucketid, streamid, streamidoriginal, streamrevision, items, commitid, commitsequence, commitstamp, checkpointnumber, dispatched, headers, payload) FROM stdin;
default	a                                       	account-1	2	2	c0000000-0000-4000-8000-000000000001	1	2026-01-02 03:04:05	7	f	\\x7b2275736572223a22616461227d	\\x5b7b2248656164657273223a7b7d2c22426f6479223a7b222474797065223a2242616e6b2e4f70656e65642c2042616e6b222c226f776e6572223a22416461227d7d2c7b2248656164657273223a7b22636f7272656c6174696f6e4964223a22632d31227d2c22426f6479223a7b222474797065223a2242616e6b2e4465706f73697465642c2042616e6b222c22616d6f756e74223a312e35307d7d5d
default	a                                       	account-1	3	1	c0000000-0000-4000-8000-000000000002	2	2026-01-02 03:04:06	8	f	\N	\\x7b222474797065223a2253797374656d2e436f6c6c656374696f6e732e47656e657269632e4c69737460312c206d73636f726c6962222c222476616c756573223a5b7b2248656164657273223a7b7d2c22426f6479223a7b22636c6f736564223a747275657d7d5d7d
\.


--
-- Name: commits_checkpointnumber_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.commits_checkpointnumber_seq', 1, false);


--
-- Name: commits commits_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.commits
    ADD CONSTRAINT commits_pkey PRIMARY KEY (checkpointnumber);


--
-- PostgreSQL database dump complete
--


