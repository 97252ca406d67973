// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qlist.h>
#include <QtCore/qstringlist.h>

class QSettings;

namespace Monitor {

/// The filters somebody used last in a table, and those kept under a name.
class FilterStore
{
public:
    struct Saved
    {
        QString name;
        QString text;

        bool operator==(const Saved &other) const = default;
    };

    /// As many as a menu shows at once.
    static constexpr qsizetype HistoryLimit = 20;

    /// Last used first, each once.
    const QStringList &history() const { return m_history; }

    /// Takes a filter as the last used; blank ones are ignored.
    void addToHistory(const QString &text);

    /// By name.
    const QList<Saved> &saved() const { return m_saved; }

    /// Replaces the one with this name. Blank names and texts are ignored.
    void save(const QString &name, const QString &text);
    void remove(const QString &name);

    /// \name In the current group of `settings`
    /// What cannot be read is left out.
    /// @{
    void saveTo(QSettings &settings) const;
    void restoreFrom(const QSettings &settings);
    /// @}

private:
    QStringList m_history;
    QList<Saved> m_saved;
};

} // namespace Monitor
