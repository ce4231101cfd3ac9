// SPDX-License-Identifier: GPL-3.0-or-later
// Result<T>: a value or an Error a caller can act on. Nothing of ours throws across a library's border.
// Thread-safety: values, no shared state.
#pragma once

#include <string>
#include <utility>
#include <variant>

namespace hindcast {

/// What a caller can act on. Busy: somebody else holds it, trying again may help.
enum class ErrorCode { NotFound, Corrupt, Unsupported, Invalid, Cancelled, Io, Busy, Internal };

/// The code's name as the command line prints it, for example "NotFound".
const char* errorCodeName(ErrorCode code);

struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string where;   ///< file, line or position the error is about
    std::string message; ///< the cause, one sentence without a full stop
    std::string remedy;  ///< what the user can do; may be empty

    /// "WHERE: MESSAGE (REMEDY)", without what is empty.
    std::string print() const;
};

template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_value(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_value(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return m_value.index() == 0; }
    explicit operator bool() const { return ok(); }

    T& value() & { return std::get<0>(m_value); }
    const T& value() const& { return std::get<0>(m_value); }
    T&& value() && { return std::get<0>(std::move(m_value)); }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

    const Error& error() const { return std::get<1>(m_value); }

private:
    std::variant<T, Error> m_value;
};

template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)), m_failed(true) {}

    bool ok() const { return !m_failed; }
    explicit operator bool() const { return ok(); }
    const Error& error() const { return m_error; }

private:
    Error m_error;
    bool m_failed = false;
};

/// The error every cancelled call returns.
Error cancelled(std::string where = {});

} // namespace hindcast
