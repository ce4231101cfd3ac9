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
-- Name: event_journal; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.event_journal (
    slice integer NOT NULL,
    entity_type character varying(255) NOT NULL,
    persistence_id character varying(255) NOT NULL,
    seq_nr bigint NOT NULL,
    db_timestamp timestamp with time zone NOT NULL,
    event_ser_id integer NOT NULL,
    event_ser_manifest character varying(255) NOT NULL,
    event_payload bytea NOT NULL,
    deleted boolean DEFAULT false NOT NULL,
    writer character varying(255) NOT NULL,
    adapter_manifest character varying(255),
    tags text[],
    meta_ser_id integer,
    meta_ser_manifest character varying(255),
    meta_payload bytea
);


ALTER TABLE public.event_journal OWNER TO postgres;

--
-- Name: snapshot; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.snapshot (
    slice integer NOT NULL,
    entity_type character varying(255) NOT NULL,
    persistence_id character varying(255) NOT NULL,
    seq_nr bigint NOT NULL,
    write_timestamp bigint NOT NULL,
    ser_id integer NOT NULL,
    ser_manifest character varying(255) NOT NULL,
    snapshot bytea NOT NULL,
    meta_ser_id integer,
    meta_ser_manifest character varying(255),
    meta_payload bytea
);


ALTER TABLE public.snapshot OWNER TO postgres;

--
-- Data for Name: event_journal; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.event_journal (slice, entity_type, persistence_id, seq_nr, db_timestamp, event_ser_id, event_ser_manifest, event_payload, deleted, writer, adapter_manifest, tags, meta_ser_id, meta_ser_manifest, meta_payload) FROM stdin;
822	Account	Account|acc-1	1	2026-11-27 16:12:29.275083+00	4711	Opened-v1	\\x7b226f776e6572223a225a6fc3ab205c227468655c2220c581756b61737a20f09f9a80222c226c696d6974223a31302e35307d	f	70bcc195-2b5a-4bd4-bd6e-955fb6877f9d		\N	\N	\N	\N
822	Account	Account|acc-1	2	2026-11-27 16:12:29.37559+00	4711	Deposited	\\x7b22616d6f756e74223a393232333337323033363835343737353830372c226e6f7465223a2266697273745c746c696e655c6e7365636f6e64227d	f	70bcc195-2b5a-4bd4-bd6e-955fb6877f9d		\N	\N	\N	\N
508		counter	3	2026-11-27 16:12:29.387156+00	4711	Deposited	\\x7b22616d6f756e74223a2d393232333337323033363835343737353830382c2274616773223a5b2261222c227d225d7d	f	6ee8cfb5-02a6-4f06-b508-a905cd2ada3f		{big,red}	\N	\N	\N
508		counter	4	2026-11-27 16:12:29.412779+00	20		\\x706c61696e2074657874	f	6ee8cfb5-02a6-4f06-b508-a905cd2ada3f		\N	\N	\N	\N
822	Account	Account|acc-1	3	2026-11-27 16:12:29.416819+00	4711	Deposited	\\x7b22616d6f756e74223a2d393232333337323033363835343737353830382c2274616773223a5b2261222c227d225d7d	f	70bcc195-2b5a-4bd4-bd6e-955fb6877f9d		{big,red}	\N	\N	\N
822	Account	Account|acc-1	4	2026-11-27 16:12:29.458027+00	20		\\x706c61696e2074657874	f	70bcc195-2b5a-4bd4-bd6e-955fb6877f9d		\N	\N	\N	\N
508		counter	5	2026-11-27 16:12:29.487393+00	18		\\x2a00000000000000	f	6ee8cfb5-02a6-4f06-b508-a905cd2ada3f		\N	\N	\N	\N
822	Account	Account|acc-1	5	2026-11-27 16:12:29.487948+00	18		\\x2a00000000000000	f	70bcc195-2b5a-4bd4-bd6e-955fb6877f9d		\N	\N	\N	\N
508		counter	6	2026-11-27 16:12:29.492743+00	4711		\\x5b312c322e35652d372c6e756c6c5d	f	6ee8cfb5-02a6-4f06-b508-a905cd2ada3f		\N	\N	\N	\N
822	Account	Account|acc-1	6	2026-11-27 16:12:29.509865+00	4711		\\x5b312c322e35652d372c6e756c6c5d	f	70bcc195-2b5a-4bd4-bd6e-955fb6877f9d		\N	\N	\N	\N
508		counter	7	2026-11-27 16:12:29.510226+00	4711	Closed	\\x6e756c6c	f	6ee8cfb5-02a6-4f06-b508-a905cd2ada3f		\N	\N	\N	\N
822	Account	Account|acc-1	7	2026-11-27 16:12:29.519921+00	4711	Closed	\\x6e756c6c	f	70bcc195-2b5a-4bd4-bd6e-955fb6877f9d		\N	\N	\N	\N
508		counter	2	2026-11-27 16:12:29.539582+00	0		\\x	t			\N	\N	\N	\N
\.


--
-- Data for Name: snapshot; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.snapshot (slice, entity_type, persistence_id, seq_nr, write_timestamp, ser_id, ser_manifest, snapshot, meta_ser_id, meta_ser_manifest, meta_payload) FROM stdin;
822	Account	Account|acc-1	7	1795795949530	4711	State	\\x7b226e223a317d	\N	\N	\N
\.


--
-- Name: event_journal event_journal_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.event_journal
    ADD CONSTRAINT event_journal_pkey PRIMARY KEY (persistence_id, seq_nr);


--
-- Name: snapshot snapshot_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.snapshot
    ADD CONSTRAINT snapshot_pkey PRIMARY KEY (persistence_id);


--
-- Name: event_journal_slice_idx; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX event_journal_slice_idx ON public.event_journal USING btree (slice, entity_type, db_timestamp, seq_nr);


--
-- PostgreSQL database dump complete
--


