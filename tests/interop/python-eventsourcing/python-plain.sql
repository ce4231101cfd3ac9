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
-- Name: stored_event_uuid; Type: TYPE; Schema: public; Owner: postgres
--

CREATE TYPE public.stored_event_uuid AS (
	originator_id uuid,
	originator_version bigint,
	topic text,
	state bytea
);


ALTER TYPE public.stored_event_uuid OWNER TO postgres;

--
-- Name: es_insert_events_uuid(public.stored_event_uuid[]); Type: FUNCTION; Schema: public; Owner: postgres
--

CREATE FUNCTION public.es_insert_events_uuid(events public.stored_event_uuid[]) RETURNS SETOF bigint
    LANGUAGE plpgsql
    AS $$BEGIN    SET LOCAL lock_timeout = '0s';    NOTIFY "bank_events";    RETURN QUERY    INSERT INTO "public"."bank_events" AS t (    originator_id, originator_version, topic, state)    SELECT originator_id, originator_version, topic, state    FROM unnest(events)    RETURNING notification_id;END;$$;


ALTER FUNCTION public.es_insert_events_uuid(events public.stored_event_uuid[]) OWNER TO postgres;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: bank_events; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.bank_events (
    originator_id uuid NOT NULL,
    originator_version bigint NOT NULL,
    topic text,
    state bytea,
    notification_id bigint NOT NULL
)
WITH (autovacuum_enabled='true', autovacuum_vacuum_threshold='100000000', autovacuum_vacuum_scale_factor='0.5', autovacuum_analyze_threshold='1000', autovacuum_analyze_scale_factor='0.01');


ALTER TABLE public.bank_events OWNER TO postgres;

--
-- Name: bank_events_notification_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.bank_events_notification_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.bank_events_notification_id_seq OWNER TO postgres;

--
-- Name: bank_events_notification_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.bank_events_notification_id_seq OWNED BY public.bank_events.notification_id;


--
-- Name: bank_snapshots; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.bank_snapshots (
    originator_id uuid NOT NULL,
    originator_version bigint NOT NULL,
    topic text,
    state bytea
)
WITH (autovacuum_enabled='true', autovacuum_vacuum_threshold='100000000', autovacuum_vacuum_scale_factor='0.5', autovacuum_analyze_threshold='1000', autovacuum_analyze_scale_factor='0.01');


ALTER TABLE public.bank_snapshots OWNER TO postgres;

--
-- Name: bank_events notification_id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.bank_events ALTER COLUMN notification_id SET DEFAULT nextval('public.bank_events_notification_id_seq'::regclass);


--
-- Data for Name: bank_events; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.bank_events (originator_id, originator_version, topic, state, notification_id) FROM stdin;
00000000-0000-0000-0000-000000000003	1	__main__:Account.Created	\\x7b2274696d657374616d70223a7b225f747970655f223a226461746574696d655f69736f222c225f646174615f223a22323032362d31312d32375430323a34383a30312e3137303930302b30303a3030227d2c226f726967696e61746f725f746f706963223a225f5f6d61696e5f5f3a4163636f756e74222c226f776e6572223a22416461227d	1
00000000-0000-0000-0000-000000000003	2	__main__:Account.Deposited	\\x7b2274696d657374616d70223a7b225f747970655f223a226461746574696d655f69736f222c225f646174615f223a22323032362d31312d32375430323a34383a30312e3137313036372b30303a3030227d2c22616d6f756e74223a7b225f747970655f223a22646563696d616c5f737472222c225f646174615f223a2231322e3530227d2c226e6f7465223a2266697273745c746c696e65205c5c206261636b227d	2
00000000-0000-0000-0000-000000000003	3	__main__:Account.Deposited	\\x7b2274696d657374616d70223a7b225f747970655f223a226461746574696d655f69736f222c225f646174615f223a22323032362d31312d32375430323a34383a30312e3231343733372b30303a3030227d2c22616d6f756e74223a7b225f747970655f223a22646563696d616c5f737472222c225f646174615f223a2231227d2c226e6f7465223a22227d	3
00000000-0000-0000-0000-000000000006	1	__main__:Account.Created	\\x7b2274696d657374616d70223a7b225f747970655f223a226461746574696d655f69736f222c225f646174615f223a22323032362d31312d32375430323a34383a30312e3237383734372b30303a3030227d2c226f726967696e61746f725f746f706963223a225f5f6d61696e5f5f3a4163636f756e74222c226f776e6572223a225a6fc3ab20422e227d	4
00000000-0000-0000-0000-000000000006	2	__main__:Account.Deposited	\\x7b2274696d657374616d70223a7b225f747970655f223a226461746574696d655f69736f222c225f646174615f223a22323032362d31312d32375430323a34383a30312e3237383832372b30303a3030227d2c22616d6f756e74223a7b225f747970655f223a22646563696d616c5f737472222c225f646174615f223a2231322e3530227d2c226e6f7465223a2266697273745c746c696e65205c5c206261636b227d	5
00000000-0000-0000-0000-000000000006	3	__main__:Account.Deposited	\\x7b2274696d657374616d70223a7b225f747970655f223a226461746574696d655f69736f222c225f646174615f223a22323032362d31312d32375430323a34383a30312e3331303633342b30303a3030227d2c22616d6f756e74223a7b225f747970655f223a22646563696d616c5f737472222c225f646174615f223a2231227d2c226e6f7465223a22227d	6
\.


--
-- Data for Name: bank_snapshots; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.bank_snapshots (originator_id, originator_version, topic, state) FROM stdin;
00000000-0000-0000-0000-000000000003	3	eventsourcing.domain:Snapshot	\\x7b2274696d657374616d70223a7b225f747970655f223a226461746574696d655f69736f222c225f646174615f223a22323032362d31312d32375430323a34383a30312e3237313032332b30303a3030227d2c22746f706963223a225f5f6d61696e5f5f3a4163636f756e74222c227374617465223a7b225f637265617465645f6f6e223a7b225f747970655f223a226461746574696d655f69736f222c225f646174615f223a22323032362d31312d32375430323a34383a30312e3137303930302b30303a3030227d2c225f6d6f6469666965645f6f6e223a7b225f747970655f223a226461746574696d655f69736f222c225f646174615f223a22323032362d31312d32375430323a34383a30312e3231343733372b30303a3030227d2c226f776e6572223a22416461222c2262616c616e6365223a7b225f747970655f223a22646563696d616c5f737472222c225f646174615f223a2231332e3530227d7d7d
00000000-0000-0000-0000-000000000006	3	eventsourcing.domain:Snapshot	\\x7b2274696d657374616d70223a7b225f747970655f223a226461746574696d655f69736f222c225f646174615f223a22323032362d31312d32375430323a34383a30312e3334373930332b30303a3030227d2c22746f706963223a225f5f6d61696e5f5f3a4163636f756e74222c227374617465223a7b225f637265617465645f6f6e223a7b225f747970655f223a226461746574696d655f69736f222c225f646174615f223a22323032362d31312d32375430323a34383a30312e3237383734372b30303a3030227d2c225f6d6f6469666965645f6f6e223a7b225f747970655f223a226461746574696d655f69736f222c225f646174615f223a22323032362d31312d32375430323a34383a30312e3331303633342b30303a3030227d2c226f776e6572223a225a6fc3ab20422e222c2262616c616e6365223a7b225f747970655f223a22646563696d616c5f737472222c225f646174615f223a2231332e3530227d7d7d
\.


--
-- Name: bank_events_notification_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.bank_events_notification_id_seq', 6, true);


--
-- Name: bank_events bank_events_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.bank_events
    ADD CONSTRAINT bank_events_pkey PRIMARY KEY (originator_id, originator_version);


--
-- Name: bank_snapshots bank_snapshots_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.bank_snapshots
    ADD CONSTRAINT bank_snapshots_pkey PRIMARY KEY (originator_id, originator_version);


--
-- Name: bank_events_notification_id_idx; Type: INDEX; Schema: public; Owner: postgres
--

CREATE UNIQUE INDEX bank_events_notification_id_idx ON public.bank_events USING btree (notification_id);


--
-- PostgreSQL database dump complete
--


