// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/workerthread.h"
#include "core/console/historyworker.h"

namespace Monitor {

class Privacy;

/// What the console sent and received, and the favourites.
///
/// Kept in memory and in the files `history.jsonl` and `favourites.json` of a directory. A worker
/// thread reads and writes the files, so nothing here blocks; what cannot be written stays in
/// memory. Call all functions in the object's own thread, which must run an event loop.
class CommandHistory : public QObject
{
    Q_OBJECT

public:
    /// Does not touch the files before load().
    /// @param directory is created when there is something to write.
    explicit CommandHistory(const QString &directory, const HistoryLimits &limits = {},
                            QObject *parent = nullptr);
    /// Waits briefly for pending writes.
    ~CommandHistory() override;

    /// Reads the files; loaded() follows. Entries added before stay.
    void load();

    /// What not to keep, of entries added from now on. By default everything is kept.
    /// @param privacy must outlive this.
    void setPrivacy(const Privacy &privacy) { m_privacy = &privacy; }

    /// What requests to an endpoint become before they are stored; none if they are not.
    std::optional<Redactor> redactorFor(const EndpointAddress &endpoint) const;

    const HistoryLimits &limits() const { return m_limits; }

    /// Removes the oldest entries beyond the new limits at once.
    void setLimits(const HistoryLimits &limits);

    /// Oldest first.
    const QList<HistoryEntry> &entries() const { return m_entries; }

    /// Lines of the file that load() skipped.
    qsizetype brokenLines() const { return m_brokenLines; }

    /// Adds what privacy allows: an endpoint may have no history, and payloads hidden parts.
    void add(const HistoryEntry &whole);
    /// Removes all entries, also from the file; not the favourites.
    void clear();

    const QList<Favourite> &favourites() const { return m_favourites; }

    /// Favourites added before loaded() follow those of the file.
    void addFavourite(const Favourite &favourite);
    /// @param index 0 to favourites().size() - 1; otherwise nothing happens, here and below.
    void replaceFavourite(qsizetype index, const Favourite &favourite);
    void removeFavourite(qsizetype index);

Q_SIGNALS:
    /// All entries and favourites may have changed.
    void loaded();
    void added(const Monitor::HistoryEntry &entry);
    /// What was given to add(), whole, whether it is kept or not; for whoever keeps it elsewhere.
    void offered(const Monitor::HistoryEntry &whole);
    /// The first `count` entries were removed because of the limits.
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

    const Privacy *m_privacy = nullptr;
    HistoryLimits m_limits;
    QList<HistoryEntry> m_entries;
    qint64 m_keptBytes = 0; ///< Size of all messages in m_entries.
    QList<Favourite> m_favourites;
    qsizetype m_brokenLines = 0;
    bool m_isLoaded = false;
    HistoryWorker *m_worker; ///< Deleted by its thread.
    WorkerThread m_thread;
};

} // namespace Monitor
