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
    streamname text,
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

COPY public.record (streamname, aggregatetype, aggregateid, globalsequencenumber, streamsequencenumber, inserttimestamp, eventid, eventtype, data, metadata) FROM stdin;
thing-5f2c8a9e000040008000000000000029	thing	5f2c8a9e000040008000000000000029	1	1	1772359200	5f2c8a9e0000400080000000000003e8	ThingWasDone	{"id":"5f2c8a9e000040008000000000000029","number":9223372036854775807,"name":"Zoë \\"the\\" Łukasz 🚀"}	null
another-5f2c8a9e00004000800000000000002a	another	5f2c8a9e00004000800000000000002a	2	1	1772359201	5f2c8a9e0000400080000000000003e9	AnotherWasComplete	{"id":"5f2c8a9e00004000800000000000002a"}	{"correlationId":"c-1","user":"ë"}
thing-5f2c8a9e000040008000000000000029	thing	5f2c8a9e000040008000000000000029	3	2	1772359202	5f2c8a9e0000400080000000000003ea	ThingWasDone	{"id":"5f2c8a9e000040008000000000000029","number":-1.5,"name":"it's {\\"}\\nnew\\ttab \\\\"}	{"user":"x"}
thing-5f2c8a9e000040008000000000000029	thing	5f2c8a9e000040008000000000000029	6	3	1772359203	5f2c8a9e0000400080000000000003eb	ThingWasUndone	{"reason":""}	null
another-5f2c8a9e00004000800000000000002a	another	5f2c8a9e00004000800000000000002a	7	2	1772359204	5f2c8a9e0000400080000000000003ec	AnotherWasComplete	{"list":[{}]}	null
\.


--
-- Name: record_globalsequencenumber_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.record_globalsequencenumber_seq', 1, false);


--
-- Name: record record_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.record
    ADD CONSTRAINT record_pkey PRIMARY KEY (globalsequencenumber);


--
-- Name: record_idx_aggregate_type; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX record_idx_aggregate_type ON public.record USING hash (aggregatetype);


--
-- Name: record_idx_stream_name; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX record_idx_stream_name ON public.record USING hash (streamname);


--
-- PostgreSQL database dump complete
--


