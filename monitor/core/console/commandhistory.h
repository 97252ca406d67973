// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/workerthread.h"
#include "core/console/historyworker.h"

namespace Monitor {

/// What was sent from the console and what came back, and the requests that have names.
///
/// In memory, and in the files `history.jsonl` and `favourites.json` of a directory. The files are
/// read and written in a thread of their own, so nothing here waits; what cannot be written stays
/// in memory. All functions are called in the object's own thread, which must run an event loop.
class CommandHistory : public QObject
{
    Q_OBJECT

public:
    /// Does not look at the files before load().
    /// @param directory is made when there is something to write.
    explicit CommandHistory(const QString &directory, const HistoryLimits &limits = {},
                            QObject *parent = nullptr);
    /// Waits a moment for what is still to be written.
    ~CommandHistory() override;

    /// Reads the files; loaded() follows. What was added before stays.
    void load();

    const HistoryLimits &limits() const { return m_limits; }

    /// The oldest first.
    const QList<HistoryEntry> &entries() const { return m_entries; }

    /// Lines of the file that were passed over by load().
    qsizetype brokenLines() const { return m_brokenLines; }

    void add(const HistoryEntry &entry);
    /// Forgets all entries, those in the file too; not the favourites.
    void clear();

    const QList<Favourite> &favourites() const { return m_favourites; }

    /// Favourites that were added before loaded() are kept after those of the file.
    void addFavourite(const Favourite &favourite);
    /// @param index 0 to favourites().size() - 1; else nothing happens, here and below.
    void replaceFavourite(qsizetype index, const Favourite &favourite);
    void removeFavourite(qsizetype index);

Q_SIGNALS:
    /// Entries and favourites may all be others.
    void loaded();
    void added(const Monitor::HistoryEntry &entry);
    /// The first `count` entries went, because of the limits.
    void dropped(qsizetype count);
    void cleared();
    void favouritesChanged();
    /// A file could not be read or written.
    void failed(const IpcCore::Error &error);

private:
    void takeLoaded(const QList<HistoryEntry> &entries, qsizetype brokenLines,
                    const QList<Favourite> &favourites);
    void dropOldest();
    void saveFavourites();

    HistoryLimits m_limits;
    QList<HistoryEntry> m_entries;
    qint64 m_keptBytes = 0; ///< Of all messages in m_entries.
    QList<Favourite> m_favourites;
    qsizetype m_brokenLines = 0;
    bool m_isLoaded = false;
    HistoryWorker *m_worker; ///< Deleted by its thread.
    WorkerThread m_thread;
};

} // namespace Monitor
