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


ALTER TABLE public.domainevententry OWNER TO postgres;

--
-- Data for Name: domainevententry; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.domainevententry (aggregateidentifier, sequencenumber, type, eventidentifier, metadata, payload, payloadrevision, payloadtype, "timestamp") FROM stdin;
acc-2	0	Account	e-3	\\x3c6d6574612d646174612f3e	\\x3c636f6d2e61636d652e4f70656e65643e3c6f776e65723e426f623c2f6f776e65723e3c2f636f6d2e61636d652e4f70656e65643e	\N	com.acme.Opened	2014-01-02T03:04:06.000Z
acc-1	0	Account	e-1	\\x3c6d6574612d646174613e3c656e7472793e3c737472696e673e747261636549643c2f737472696e673e3c737472696e673e742d313c2f737472696e673e3c2f656e7472793e3c2f6d6574612d646174613e	\\x3c636f6d2e61636d652e4f70656e65643e3c6f776e65723e4164613c2f6f776e65723e3c2f636f6d2e61636d652e4f70656e65643e	\N	com.acme.Opened	2014-01-02T03:04:05.000Z
acc-1	1	Account	e-2	\\x3c6d6574612d646174612f3e	\\x3c21444f43545950452078205b3c21454e544954592061202262223e5d3e3c636f6d2e61636d652e506169643e26613b3c2f636f6d2e61636d652e506169643e	\N	com.acme.Paid	2014-01-02T03:04:05.000Z
\.


--
-- Name: domainevententry domainevententry_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.domainevententry
    ADD CONSTRAINT domainevententry_pkey PRIMARY KEY (aggregateidentifier, sequencenumber, type);


--
-- PostgreSQL database dump complete
--


