// SPDX-License-Identifier: GPL-3.0-or-later
// ScriptNames: the names that a script gives to variables, parameters and functions, where each is used, and
// how; answers at the end whether each use is one that leaves nothing behind. Thread-safety: belongs to one
// thread.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hindcast::projection {

class ScriptNames {
public:
    enum class Kind : unsigned char { Variable, Function, Parameter, HandlerParameter, Caught };
    enum class Use : unsigned char {
        Value,        ///< of which anything may be made
        Reading,      ///< name.member, name[…], name.has(…): of a table, what is in it
        Walked,       ///< of name, in name, ...name, Object.keys(name)
        Called,       ///< name(…)
        GivenAway,    ///< to a method that calls it, if it is a function
        InstanceTest, ///< name instanceof …
        Assigned,     ///< name = …
        Changed,      ///< name.member = …
        Deleted       ///< delete name.member
    };

    ScriptNames() { open(true); }

    void open(bool isFunction);
    void close();
    /// False: it is another's, or given twice. `hoists`: it belongs to the whole function.
    bool declare(std::string_view name, Kind kind, bool hoists);
    /// The name, declared last, is that of the function whose tokens these are.
    void makeFunction(std::string_view name, std::size_t begin, std::size_t end);
    /// A use in the scope that is open, at a token; its number.
    std::size_t use(std::string_view name, std::size_t token);
    void setUse(std::size_t number, Use use);
    Use useOf(std::size_t number) const { return m_uses[number].use; }

    /// All names are known and used as they may be, and no function comes to call itself.
    bool settle();
    // Then:
    std::vector<std::string> constants; ///< outer names, used in functions as tables are
    std::vector<std::string> bare;      ///< outer names, used in functions so that they must be scalars
    std::vector<std::string> outer;     ///< all outer names
    bool givesUnknown = false;          ///< gives away what is no function of its own

private:
    struct Name {
        Kind kind = Kind::Variable;
        bool hoists = false, isAssigned = false;
        std::size_t begin = 0, end = 0; ///< tokens, of a function
    };
    struct Scope {
        std::size_t parent = 0;
        bool isFunction = false;
        std::map<std::string_view, Name> names;
    };
    struct Used {
        std::string_view name;
        std::size_t scope = 0, token = 0;
        bool isInFunction = false;
        Use use = Use::Value;
    };

    Name* find(const Used& used, bool& isOuter);
    bool settleOuter(const Used& used, const Name& name);
    bool settleInner(const Used& used, const Name& name) const;
    bool hasCycle(const std::vector<std::pair<const Name*, std::size_t>>& references) const;

    std::vector<Scope> m_scopes;
    std::vector<std::size_t> m_open;
    std::vector<Used> m_uses;
};

} // namespace hindcast::projection
