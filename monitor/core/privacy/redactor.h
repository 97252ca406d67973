// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/privacy/redactionrule.h"

#include <QtCore/qbytearraylist.h>
#include <QtCore/qregularexpression.h>

#include <chrono>
#include <memory>
#include <vector>

namespace Monitor {

/// A payload after redaction.
struct Redacted
{
    QByteArray bytes; ///< Shares memory with the payload if nothing is hidden.
    bool isRedacted = false;

    bool operator==(const Redacted &other) const = default;
};

/// The redaction rules of one endpoint. A value type, cheap to copy; hides nothing by default. All
/// functions are const: any thread, also several at once.
class Redactor
{
public:
    /// What stands for whatever is hidden; in JSON and CBOR it is a text.
    static constexpr char Mark[] = "[redacted]";

    /// How long the patterns may take for one payload. Beyond it everything is hidden. Usually a
    /// payload takes microseconds.
    static constexpr std::chrono::milliseconds LongestTime{20};

    Redactor() = default;

    bool isEmpty() const { return m_rules == nullptr; }

    /// A payload, whole or its first bytes, whatever they are, with everything hidden that the
    /// rules are about. Text stays text, JSON stays JSON and CBOR stays CBOR. Applying it again
    /// changes nothing.
    Redacted apply(const QByteArray &payload) const;

    /// The same but for the rules that hide everything: for texts of our own, which may quote
    /// payloads.
    Redactor withoutWhole() const;

private:
    friend class RedactionRules;

    struct Rule
    {
        RedactionRule::What what = RedactionRule::What::Whole;
        QByteArrayList names; ///< In lower case.
        QRegularExpression pattern;
        bool keepsLength = false;
    };

    class Pass;

    std::shared_ptr<const std::vector<Rule>> m_rules; ///< Null for none.
};

} // namespace Monitor
