// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qlist.h>
#include <QtCore/qstringlist.h>

class QSettings;

namespace Monitor {

/// A table's recently used filters, and its saved ones.
class FilterStore
{
public:
    struct Saved
    {
        QString name;
        QString text;

        bool operator==(const Saved &other) const = default;
    };

    /// As many as fit in a menu.
    static constexpr qsizetype HistoryLimit = 20;

    /// Most recent first, without duplicates.
    const QStringList &history() const { return m_history; }

    /// Adds the most recent filter; ignores blank ones.
    void addToHistory(const QString &text);

    /// Sorted by name.
    const QList<Saved> &saved() const { return m_saved; }

    /// Replaces the one with this name. Ignores blank names and texts.
    void save(const QString &name, const QString &text);
    void remove(const QString &name);

    /// \name Storage in the current group of `settings`
    /// Invalid entries are skipped.
    /// @{
    void saveTo(QSettings &settings) const;
    void restoreFrom(const QSettings &settings);
    /// @}

private:
    QStringList m_history;
    QList<Saved> m_saved;
};

} // namespace Monitor
