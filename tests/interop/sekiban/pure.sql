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
-- Name: Events; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public."Events" (
    "Id" uuid NOT NULL,
    "Payload" json NOT NULL,
    "SortableUniqueId" text NOT NULL,
    "Version" integer NOT NULL,
    "AggregateId" uuid NOT NULL,
    "RootPartitionKey" text NOT NULL,
    "TimeStamp" timestamp with time zone NOT NULL,
    "PartitionKey" text NOT NULL,
    "AggregateGroup" text NOT NULL,
    "PayloadTypeName" text NOT NULL,
    "CausationId" text NOT NULL,
    "CorrelationId" text NOT NULL,
    "ExecutedUser" text NOT NULL
);


ALTER TABLE public."Events" OWNER TO postgres;

--
-- Data for Name: Events; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public."Events" ("Id", "Payload", "SortableUniqueId", "Version", "AggregateId", "RootPartitionKey", "TimeStamp", "PartitionKey", "AggregateGroup", "PayloadTypeName", "CausationId", "CorrelationId", "ExecutedUser") FROM stdin;
5f2c8a9e-0000-4000-8000-000000000190	{"Name":"Zoë \\"the\\" Łukasz 🚀","Email":"a@example"}	063907956000123456000001234567	1	5f2c8a9e-0000-4000-8000-00000000000b	default	2026-03-01 10:00:00.123456+00	default@UserProjector@5f2c8a9e-0000-4000-8000-00000000000b	UserProjector	UserRegistered	5f2c8a9e-0000-4000-8000-0000000001f4	c-0	system
5f2c8a9e-0000-4000-8000-000000000192	{"Name":"x","Points":9223372036854775807}	063907956002123470000003209875	2	5f2c8a9e-0000-4000-8000-00000000000b	default	2026-03-01 10:00:02.12347+00	default@UserProjector@5f2c8a9e-0000-4000-8000-00000000000b	UserProjector	UserRenamed	5f2c8a9e-0000-4000-8000-0000000001f6	c-1	system
5f2c8a9e-0000-4000-8000-000000000191	{"Name":"it's {\\"}\\nnew\\ttab \\\\","Email":null}	063907956001123463000002222221	1	5f2c8a9e-0000-4000-8000-00000000000c	default	2026-03-01 10:00:01.123463+00	default@UserProjector@5f2c8a9e-0000-4000-8000-00000000000c	UserProjector	UserRegistered	5f2c8a9e-0000-4000-8000-0000000001f5	c-0	clerk ë
5f2c8a9e-0000-4000-8000-000000000194	{"Seats":[1,2,{"vip":true}]}	063907956004123484000005185183	1	5f2c8a9e-0000-4000-8000-00000000000d	tenant-b	2026-03-01 10:00:04.123484+00	tenant-b@RoomProjector@5f2c8a9e-0000-4000-8000-00000000000d	RoomProjector	RoomOpened	5f2c8a9e-0000-4000-8000-0000000001f8	c-2	system
5f2c8a9e-0000-4000-8000-000000000193	{"Name":"y","Points":-9223372036854775808,"Rate":1.5}	063907956003123477000004197529	2	5f2c8a9e-0000-4000-8000-00000000000c	default	2026-03-01 10:00:03.123477+00	default@UserProjector@5f2c8a9e-0000-4000-8000-00000000000c	UserProjector	UserRenamed	5f2c8a9e-0000-4000-8000-0000000001f7	c-1	clerk ë
5f2c8a9e-0000-4000-8000-000000000195	{}	063907956005123491000006172837	3	5f2c8a9e-0000-4000-8000-00000000000b	default	2026-03-01 10:00:05.123491+00	default@UserProjector@5f2c8a9e-0000-4000-8000-00000000000b	UserProjector	UserLeft	5f2c8a9e-0000-4000-8000-0000000001f9	c-2	clerk ë
\.


--
-- Name: Events PK_Events; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public."Events"
    ADD CONSTRAINT "PK_Events" PRIMARY KEY ("Id");


--
-- PostgreSQL database dump complete
--


