// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/console/favouritesfile.h"
#include "core/console/historyfile.h"

#include <QtCore/qobject.h>

namespace Monitor {

/// The part of a CommandHistory that runs in its thread: the files.
class HistoryWorker : public QObject
{
    Q_OBJECT

public:
    HistoryWorker(const QString &directory, const HistoryLimits &limits);

    void load();
    void append(const Monitor::HistoryEntry &entry);
    void clear();
    void setLimits(const Monitor::HistoryLimits &limits);
    void saveFavourites(const QList<Monitor::Favourite> &favourites);

Q_SIGNALS:
    void loaded(const QList<Monitor::HistoryEntry> &entries, qsizetype brokenLines,
                const QList<Monitor::Favourite> &favourites);
    void failed(const IpcCore::Error &error);

private:
    void report(const IpcCore::Result<void> &result);

    HistoryFile m_history;
    FavouritesFile m_favourites;
};

} // namespace Monitor
