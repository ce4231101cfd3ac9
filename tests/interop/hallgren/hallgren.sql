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
-- Name: events; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.events (
    seq integer NOT NULL,
    id character varying NOT NULL,
    version integer,
    reason character varying,
    type character varying,
    "timestamp" character varying,
    data bytea,
    metadata bytea
);


ALTER TABLE public.events OWNER TO postgres;

--
-- Name: events_seq_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.events_seq_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.events_seq_seq OWNER TO postgres;

--
-- Name: events_seq_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.events_seq_seq OWNED BY public.events.seq;


--
-- Name: events seq; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.events ALTER COLUMN seq SET DEFAULT nextval('public.events_seq_seq'::regclass);


--
-- Data for Name: events; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.events (seq, id, version, reason, type, "timestamp", data, metadata) FROM stdin;
1	acc-1	1	Opened	Account	2026-11-27T02:47:37Z	\\x7b224f776e6572223a22416461227d	\\x6e756c6c
2	acc-1	2	Deposited	Account	2026-11-27T02:47:37Z	\\x7b22416d6f756e74223a31322e352c224e6f7465223a2266697273745c746c696e65227d	\\x7b22636f7272656c6174696f6e4964223a22632d31222c2275736572223a22636c65726b227d
3	acc-1	3	Deposited	Account	2026-11-27T02:47:37Z	\\x7b22416d6f756e74223a312c224e6f7465223a22227d	\\x6e756c6c
4	acc-2	1	Opened	Account	2026-11-27T02:47:37Z	\\x7b224f776e6572223a225a6fc3ab227d	\\x6e756c6c
5	acc-2	2	Deposited	Account	2026-11-27T02:47:37Z	\\x7b22416d6f756e74223a31322e352c224e6f7465223a2266697273745c746c696e65227d	\\x7b22636f7272656c6174696f6e4964223a22632d31222c2275736572223a22636c65726b227d
6	acc-2	3	Deposited	Account	2026-11-27T02:47:37Z	\\x7b22416d6f756e74223a312c224e6f7465223a22227d	\\x6e756c6c
\.


--
-- Name: events_seq_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.events_seq_seq', 6, true);


--
-- Name: events events_id_type_version_key; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_id_type_version_key UNIQUE (id, type, version);


--
-- Name: events events_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_pkey PRIMARY KEY (seq);


--
-- Name: id_type; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX id_type ON public.events USING btree (id, type);


--
-- PostgreSQL database dump complete
--


