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

--
-- Name: eventuous; Type: SCHEMA; Schema: -; Owner: postgres
--

CREATE SCHEMA eventuous;


ALTER SCHEMA eventuous OWNER TO postgres;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: checkpoints; Type: TABLE; Schema: eventuous; Owner: postgres
--

CREATE TABLE eventuous.checkpoints (
    id character varying NOT NULL,
    "position" bigint
);


ALTER TABLE eventuous.checkpoints OWNER TO postgres;

--
-- Name: messages; Type: TABLE; Schema: eventuous; Owner: postgres
--

CREATE TABLE eventuous.messages (
    message_id uuid NOT NULL,
    message_type character varying NOT NULL,
    stream_id integer NOT NULL,
    stream_position integer NOT NULL,
    global_position bigint NOT NULL,
    json_data jsonb NOT NULL,
    json_metadata jsonb,
    created timestamp without time zone NOT NULL
);


ALTER TABLE eventuous.messages OWNER TO postgres;

--
-- Name: messages_global_position_seq; Type: SEQUENCE; Schema: eventuous; Owner: postgres
--

ALTER TABLE eventuous.messages ALTER COLUMN global_position ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME eventuous.messages_global_position_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: streams; Type: TABLE; Schema: eventuous; Owner: postgres
--

CREATE TABLE eventuous.streams (
    stream_name character varying NOT NULL,
    stream_id integer NOT NULL,
    version integer DEFAULT '-1'::integer NOT NULL
);


ALTER TABLE eventuous.streams OWNER TO postgres;

--
-- Name: streams_stream_id_seq; Type: SEQUENCE; Schema: eventuous; Owner: postgres
--

ALTER TABLE eventuous.streams ALTER COLUMN stream_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME eventuous.streams_stream_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Data for Name: checkpoints; Type: TABLE DATA; Schema: eventuous; Owner: postgres
--

COPY eventuous.checkpoints (id, "position") FROM stdin;
\.


--
-- Data for Name: messages; Type: TABLE DATA; Schema: eventuous; Owner: postgres
--

COPY eventuous.messages (message_id, message_type, stream_id, stream_position, global_position, json_data, json_metadata, created) FROM stdin;
0f000000-0000-4000-8000-000000000001	V1.RoomBooked	1	0	1	{"guest": "Ada"}	{"eventuous.message-id": "m-1", "eventuous.causation-id": "m-0", "eventuous.correlation-id": "c-1"}	2026-01-02 03:04:05.1
0f000000-0000-4000-8000-000000000002	$tombstone	2	0	2	{}	\N	2026-01-02 03:04:06
0f000000-0000-4000-8000-000000000003	V1.Paid	1	1	3	{"paid": 12.50}	{}	2026-01-02 03:04:07
\.


--
-- Data for Name: streams; Type: TABLE DATA; Schema: eventuous; Owner: postgres
--

COPY eventuous.streams (stream_name, stream_id, version) FROM stdin;
Booking-1	1	1
__tombstones__	2	0
\.


--
-- Name: messages_global_position_seq; Type: SEQUENCE SET; Schema: eventuous; Owner: postgres
--

SELECT pg_catalog.setval('eventuous.messages_global_position_seq', 3, true);


--
-- Name: streams_stream_id_seq; Type: SEQUENCE SET; Schema: eventuous; Owner: postgres
--

SELECT pg_catalog.setval('eventuous.streams_stream_id_seq', 2, true);


--
-- Name: checkpoints checkpoints_pkey; Type: CONSTRAINT; Schema: eventuous; Owner: postgres
--

ALTER TABLE ONLY eventuous.checkpoints
    ADD CONSTRAINT checkpoints_pkey PRIMARY KEY (id);


--
-- Name: messages messages_pkey; Type: CONSTRAINT; Schema: eventuous; Owner: postgres
--

ALTER TABLE ONLY eventuous.messages
    ADD CONSTRAINT messages_pkey PRIMARY KEY (global_position);


--
-- Name: streams streams_pkey; Type: CONSTRAINT; Schema: eventuous; Owner: postgres
--

ALTER TABLE ONLY eventuous.streams
    ADD CONSTRAINT streams_pkey PRIMARY KEY (stream_id);


--
-- Name: streams streams_stream_name_key; Type: CONSTRAINT; Schema: eventuous; Owner: postgres
--

ALTER TABLE ONLY eventuous.streams
    ADD CONSTRAINT streams_stream_name_key UNIQUE (stream_name);


--
-- Name: messages messages_stream_id_fkey; Type: FK CONSTRAINT; Schema: eventuous; Owner: postgres
--

ALTER TABLE ONLY eventuous.messages
    ADD CONSTRAINT messages_stream_id_fkey FOREIGN KEY (stream_id) REFERENCES eventuous.streams(stream_id);


--
-- PostgreSQL database dump complete
--


