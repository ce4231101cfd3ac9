// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/libpq.h"

#include <dlfcn.h>

#include <optional>
#include <type_traits>

namespace hindcast::source {
namespace {

std::optional<Libpq> load() {
    void* const library = ::dlopen("libpq.so.5", RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr) return std::nullopt;
    Libpq found{};
    bool all = true;
    const auto find = [&](auto& function, const char* name) {
        function = reinterpret_cast<std::remove_reference_t<decltype(function)>>(::dlsym(library, name));
        all = all && function != nullptr;
    };
    find(found.cancel, "PQcancel");
    find(found.clear, "PQclear");
    find(found.connectPoll, "PQconnectPoll");
    find(found.connectStartParams, "PQconnectStartParams");
    find(found.connectionNeedsPassword, "PQconnectionNeedsPassword");
    find(found.consumeInput, "PQconsumeInput");
    find(found.db, "PQdb");
    find(found.errorMessage, "PQerrorMessage");
    find(found.finish, "PQfinish");
    find(found.freeCancel, "PQfreeCancel");
    find(found.freemem, "PQfreemem");
    find(found.getCancel, "PQgetCancel");
    find(found.getCopyData, "PQgetCopyData");
    find(found.getResult, "PQgetResult");
    find(found.getisnull, "PQgetisnull");
    find(found.getlength, "PQgetlength");
    find(found.getvalue, "PQgetvalue");
    find(found.isBusy, "PQisBusy");
    find(found.nfields, "PQnfields");
    find(found.ntuples, "PQntuples");
    find(found.resultErrorField, "PQresultErrorField");
    find(found.resultStatus, "PQresultStatus");
    find(found.sendQuery, "PQsendQuery");
    find(found.serverVersion, "PQserverVersion");
    find(found.setNoticeProcessor, "PQsetNoticeProcessor");
    find(found.socket, "PQsocket");
    find(found.status, "PQstatus");
    find(found.user, "PQuser");
    if (!all) return std::nullopt;
    return found;
}

} // namespace

const Libpq* Libpq::find() {
    static const std::optional<Libpq> found = load();
    return found ? &*found : nullptr;
}

} // namespace hindcast::source
