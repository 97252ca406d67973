// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/endpoint/endpointaddress.h"
#include "core/endpoint/endpointpattern.h"
#include "core/privacy/redactor.h"

namespace Monitor {

/// Checked redaction rules, ready for use. A value type; none by default.
class RedactionRules
{
public:
    /// Nobody reads through more; each costs time for each payload.
    static constexpr qsizetype MostRules = 100;
    /// Of a pattern or a name, in characters: longer ones are a mistake, and slow to compile.
    static constexpr qsizetype LongestPattern = 1'000;

    RedactionRules() = default;

    /// @return InvalidArgument, with the rule's number and what is wrong: for patterns, where.
    static IpcCore::Result<RedactionRules> of(const QList<RedactionRule> &rules);

    /// One rule that hides everything.
    static RedactionRules everything();

    /// Also those that are off.
    const QList<RedactionRule> &list() const { return m_list; }

    /// The rules that are on for one endpoint. Keep it for a stream of payloads; ask again after
    /// Privacy::changed().
    Redactor forEndpoint(const EndpointAddress &endpoint) const;

private:
    struct Checked
    {
        EndpointPattern endpoint;
        Redactor::Rule rule;
    };

    QList<RedactionRule> m_list;
    std::vector<Checked> m_checked; ///< Only those that are on.
};

} // namespace Monitor
