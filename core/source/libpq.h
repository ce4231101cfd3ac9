// SPDX-License-Identifier: GPL-3.0-or-later
// Libpq: the functions of libpq that we call, looked up when the first server is connected to. Linked, it and
// the twenty libraries behind it (TLS, Kerberos, LDAP) would double the time that every run of the command
// line takes to start. Thread-safety: safe to call from any thread.
#pragma once

#include <libpq-fe.h>

namespace hindcast::source {

struct Libpq {
    decltype(&PQcancel) cancel;
    decltype(&PQclear) clear;
    decltype(&PQconnectPoll) connectPoll;
    decltype(&PQconnectStartParams) connectStartParams;
    decltype(&PQconnectionNeedsPassword) connectionNeedsPassword;
    decltype(&PQconsumeInput) consumeInput;
    decltype(&PQdb) db;
    decltype(&PQerrorMessage) errorMessage;
    decltype(&PQfinish) finish;
    decltype(&PQfreeCancel) freeCancel;
    decltype(&PQfreemem) freemem;
    decltype(&PQgetCancel) getCancel;
    decltype(&PQgetCopyData) getCopyData;
    decltype(&PQgetResult) getResult;
    decltype(&PQgetisnull) getisnull;
    decltype(&PQgetlength) getlength;
    decltype(&PQgetvalue) getvalue;
    decltype(&PQisBusy) isBusy;
    decltype(&PQnfields) nfields;
    decltype(&PQntuples) ntuples;
    decltype(&PQresultErrorField) resultErrorField;
    decltype(&PQresultStatus) resultStatus;
    decltype(&PQsendQuery) sendQuery;
    decltype(&PQserverVersion) serverVersion;
    decltype(&PQsetNoticeProcessor) setNoticeProcessor;
    decltype(&PQsocket) socket;
    decltype(&PQstatus) status;
    decltype(&PQuser) user;

    /// Nullptr: this system has no libpq, or one that lacks some of them.
    static const Libpq* find();
};

} // namespace hindcast::source
