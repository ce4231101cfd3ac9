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
-- Name: record; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.record (
    aggregatetype text,
    aggregateid text,
    globalsequencenumber integer NOT NULL,
    streamsequencenumber bigint,
    inserttimestamp bigint,
    eventid text,
    eventtype text,
    data text,
    metadata text
);


ALTER TABLE public.record OWNER TO postgres;

--
-- Name: record_globalsequencenumber_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.record_globalsequencenumber_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.record_globalsequencenumber_seq OWNER TO postgres;

--
-- Name: record_globalsequencenumber_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.record_globalsequencenumber_seq OWNED BY public.record.globalsequencenumber;


--
-- Name: record globalsequencenumber; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.record ALTER COLUMN globalsequencenumber SET DEFAULT nextval('public.record_globalsequencenumber_seq'::regclass);


--
-- Data for Name: record; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.record (aggregatetype, aggregateid, globalsequencenumber, streamsequencenumber, inserttimestamp, eventid, eventtype, data, metadata) FROM stdin;
thing	a0000000000040008000000000000001	1	1	1772359201	e0000000000000000000000000000001	Made	{"id":"a0000000000040008000000000000001","Maker":"Zoë \\"Z\\"\\tB. \\\\ 東京 🚀","Parts":9007199254740993,"Lines":[{"qty":2},null],"Rate":1.5e-7}	null
thing	a0000000000040008000000000000001	2	2	1772359202	e0000000000000000000000000000002	Renamed	{"id":"a0000000000040008000000000000001","Name":"line\\nbreak"}	null
thing	thing!7	3	1	1772359203	e0000000000000000000000000000003	Made	{"id":"thing!7","Maker":null,"Parts":-9223372036854775808,"Lines":null,"Rate":0.1}	null
thing	a0000000000040008000000000000001	4	3	1772359204	e0000000000000000000000000000004	Renamed	{"id":"a0000000000040008000000000000001","Name":"0"}	null
thing	thing!7	5	2	1772359205	e0000000000000000000000000000005	Renamed	{"id":"thing!7","Name":""}	null
thing	a0000000000040008000000000000001	6	4	1772359206	e0000000000000000000000000000006	Renamed	{"id":"a0000000000040008000000000000001","Name":"1"}	null
thing	thing!7	7	3	1772359207	e0000000000000000000000000000007	Renamed	{"id":"thing!7","Name":""}	null
thing	a0000000000040008000000000000001	8	5	1772359208	e0000000000000000000000000000008	Renamed	{"id":"a0000000000040008000000000000001","Name":"2"}	null
thing	thing!7	9	4	1772359209	e0000000000000000000000000000009	Renamed	{"id":"thing!7","Name":""}	null
shop	corner	10	1	1772359210	e0000000000000000000000000000010	Visited	{"Shop":"corner"}	null
\.


--
-- Name: record_globalsequencenumber_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.record_globalsequencenumber_seq', 10, true);


--
-- Name: record record_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.record
    ADD CONSTRAINT record_pkey PRIMARY KEY (globalsequencenumber);


--
-- Name: record_idx_aggregate_id; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX record_idx_aggregate_id ON public.record USING hash (aggregateid);


--
-- Name: record_idx_aggregate_type; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX record_idx_aggregate_type ON public.record USING hash (aggregatetype);


--
-- PostgreSQL database dump complete
--


