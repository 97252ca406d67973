// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/privacy/redactionrules.h"

#include <QtCore/qobject.h>

namespace Monitor {

/// What is kept of payloads, and what is not: the redaction rules and the endpoints without a
/// history, in one file. Everybody who keeps payloads asks it before. Belongs to one thread.
class Privacy : public QObject
{
    Q_OBJECT

public:
    /// The usual rules, without a file.
    explicit Privacy(QObject *parent = nullptr);

    /// Uses the file at `path` from now on; if there is none, the usual rules.
    /// @return AccessDenied, SystemError, ProtocolError: the file cannot be used, so everything is
    ///         hidden until somebody sets rules.
    IpcCore::Result<void> load(const QString &path);
    /// Writes what has changed since load() or save(); only the user can read the file. One that
    /// load() could not use is kept beside it, with ".damaged".
    /// @return AccessDenied, SystemError.
    IpcCore::Result<void> save();

    const RedactionRules &redaction() const { return m_redaction; }

    void setRedaction(const RedactionRules &rules);

    /// As EndpointPattern reads them.
    const QStringList &endpointsWithoutHistory() const { return m_withoutHistory; }

    void setEndpointsWithoutHistory(const QStringList &patterns);

    /// Whether requests to an endpoint are remembered.
    bool keepsHistory(const EndpointAddress &endpoint) const;

Q_SIGNALS:
    /// Holds for payloads that come from now on.
    void changed();

private:
    QString m_path;
    RedactionRules m_redaction;
    QStringList m_withoutHistory;
    std::vector<EndpointPattern> m_patternsWithoutHistory;
    bool m_isDirty = false;
    bool m_isDamaged = false; ///< The file, as load() found it.
};

/// The rules in a file that Privacy writes, for programs without settings.
/// @return as Privacy::load().
IpcCore::Result<RedactionRules> redactionRulesInFile(const QString &path);

} // namespace Monitor
