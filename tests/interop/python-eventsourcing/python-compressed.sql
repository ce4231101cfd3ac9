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
00000000-0000-0000-0000-000000000003	1	__main__:Account.Created	\\x789c158c410ec2300c04ffe22b2d72a340c1b7fe81bb15a511f22171941a2154f5efa4c7d9d1ce0e26396d167205da81ed571303c11a2c9d86655318803b877377e8eee3348d6e7ea123ff20f4573f3de71b5e1009118e01b4c95b4a306d6c5a25f61b730e52986989513fc57a52bf25b5ae9635c0f10746062a29	1
00000000-0000-0000-0000-000000000003	2	__main__:Account.Deposited	\\x789c558c410e82301045af42662b906953457a0e964d9a11c7a491b6848e0b43b8bbe04a97efffbcb78284c84528ce6057f0f29ed983853b091f8f0f25430d7e673a768dfad228d5e86e406dcdd5a2698deafbae3f215a44d86aa0985f49fe733c8648932fb2fcd6946ecf5f2565e19d1f6129e2640a892be7aa1b8d4fd83e202f324d	2
00000000-0000-0000-0000-000000000003	3	__main__:Account.Deposited	\\x789c558cb10ec2300c44ffc52b2d72ac34207f07bb65510f9148531133a0aaffde6683edeedee96de0b958732d2bf006e2dfd504186675eb4472ab30809c5dfb4e48690c61a4db0389e39d315e634c69a20b2223c23e8096fa59fc5f67cf5cf425cddfbfb6d0ef4b753b33ec07f51f2a53	3
00000000-0000-0000-0000-000000000006	1	__main__:Account.Created	\\x789c158c410ac2301045af22b3b52dd310da323b3d832b37438841b24826a42322a527f2185ecc74f9fee3bf0d34a6b0aa4b056803d64f090c040fa7e1301c57810eb8b13b768366eac7b137f30d0dd985d00e769966b467444284bd03a9f119b353a9ac52a26f37e6e46266a68bf7f2cada92f2cea1367597dff7741d60ff03f71d2bed	4
00000000-0000-0000-0000-000000000006	2	__main__:Account.Deposited	\\x789c558c410a83301045af22b3adca24440d3947978130b553083551cc7451c4bb57bb6a97ef7fdedb4062e2229416701b04792f1cc0c19d84cf27c432430de1603a778dba6f946af47045ed8c75685a63fbc176174487087b0d94e65796ff1c8f31d1148aacbf35a5dbeeabe459f8e0475c8b789962e6cafbea46e313f60f1fe5324c	5
00000000-0000-0000-0000-000000000006	3	__main__:Account.Deposited	\\x789c558cc10e82301044ff65ae82d9360564bfc3fb66233d34b194d8f56008ff2ebde96d66dee4edb0946335cd1b7887d8678b02c6a2161b91540b3ac8d9b5ed9efcd83bd7fbe94e9ec38d295cc33c0fe3742162221c1d3497f76affbaf848599f52edf56b73edbe168b67c6f105f8a22a60	6
\.


--
-- Data for Name: bank_snapshots; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.bank_snapshots (originator_id, originator_version, topic, state) FROM stdin;
00000000-0000-0000-0000-000000000003	3	eventsourcing.domain:Snapshot	\\x789ca58dcb0ec2201045ff65b6b60d207db1eb3fb89f20604252a069c718d3f4dfa56eaa5bddcdccbd73ce0ae4835b488709d40a48cfc92128b09adc9ea05f12148079d7fb5d30d1949c97a2bd30a164a798ac64d3f15e9e18538cc15600a5c99bdc450cda4744351893ee9132278bc8bd45667679b498e2ef5edeb7353bbc1892f537ff2754364d2d0e687a4437e7ee60757ebdea5147e3bee9cef8a0475c68fe84f3735567c2b6bd00c3476a15
00000000-0000-0000-0000-000000000006	3	eventsourcing.domain:Snapshot	\\x789ca58d410e82301045af62662b90a15090eef40caedc4c6aa94913da12a8318670228fe1c52c6ed0adee66e6ff796f8260ac1e83b43d880928dc7b4d20a095412f0999d143021477b9dc19b22acdf394d54764a2dc092c335ef006f9165120c29c40f0bd51b14b64a5714462af94bfba10395114f45ba4061dc796bcfbd95beeaa1acbd54bd6b7e662fe84360dafea15ea6f4e0fb17bf2cfc7e690c5f7b3eca453fadba095b1b2a3310c9f82bcc878a4ccf30b8d3b6be1
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


