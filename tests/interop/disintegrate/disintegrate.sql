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
-- Name: event; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.event (
    event_id bigint NOT NULL,
    event_type character varying(255),
    payload bytea,
    inserted_at timestamp without time zone DEFAULT now(),
    course_id text,
    student_id bigint
);


ALTER TABLE public.event OWNER TO postgres;

--
-- Name: seq_event_event_id; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.seq_event_event_id
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.seq_event_event_id OWNER TO postgres;

--
-- Data for Name: event; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.event (event_id, event_type, payload, inserted_at, course_id, student_id) FROM stdin;
1	CourseCreated	\\x7b226e616d65223a224c6174696e227d	2026-01-02 03:04:05	c-1	\N
2	Enrolled	\\x81a573636f7265cb3ff8000000000000	2026-01-02 03:04:06	c-1	7
3	StudentAdded	\\x7b7d	2026-01-02 03:04:07	\N	7
\.


--
-- Name: seq_event_event_id; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.seq_event_event_id', 1, false);


--
-- Name: event event_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.event
    ADD CONSTRAINT event_pkey PRIMARY KEY (event_id);


--
-- PostgreSQL database dump complete
--


