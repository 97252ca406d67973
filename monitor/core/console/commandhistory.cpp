// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/console/commandhistory.h"

#include "core/privacy/privacy.h"

namespace Monitor {

namespace {

qint64 keptBytesOf(const HistoryEntry &entry)
{
    return entry.request.size() + entry.reply.size();
}

} // namespace

CommandHistory::CommandHistory(const QString &directory, const HistoryLimits &limits,
                               QObject *parent)
    : QObject(parent)
    , m_limits(limits)
    , m_worker(new HistoryWorker(directory, limits))
    , m_thread(QStringLiteral("CommandHistory"), m_worker)
{
    connect(m_worker, &HistoryWorker::loaded, this, &CommandHistory::takeLoaded);
    connect(m_worker, &HistoryWorker::failed, this, &CommandHistory::failed);
}

CommandHistory::~CommandHistory()
{
    m_worker->disconnect(this);
    // Queued, so that the worker handles what is already in its queue before the loop ends.
    QMetaObject::invokeMethod(m_worker, [thread = m_worker->thread()] { thread->quit(); });
    m_thread.waitForEnd();
}

void CommandHistory::load()
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->load(); });
}

void CommandHistory::takeLoaded(const QList<HistoryEntry> &entries, qsizetype brokenLines,
                                const QList<Favourite> &favourites)
{
    // An entry added while the file was read is either in both lists or only here.
    QList<HistoryEntry> all = entries;
    for (const HistoryEntry &entry : std::as_const(m_entries)) {
        if (!entries.contains(entry))
            all.append(entry);
    }
    m_entries = all;
    m_keptBytes = 0;
    for (const HistoryEntry &entry : std::as_const(m_entries))
        m_keptBytes += keptBytesOf(entry);
    m_brokenLines = brokenLines;

    const bool hasNew = !m_favourites.isEmpty() && !m_isLoaded;
    m_favourites = hasNew ? favourites + m_favourites : favourites;
    m_isLoaded = true;
    Q_EMIT loaded();
    if (hasNew)
        saveFavourites();
}

void CommandHistory::setLimits(const HistoryLimits &limits)
{
    if (limits == m_limits)
        return;
    m_limits = limits;
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, limits] { worker->setLimits(limits); });
    dropOldest();
}

std::optional<Redactor> CommandHistory::redactorFor(const EndpointAddress &endpoint) const
{
    if (!m_privacy)
        return Redactor();
    if (!m_privacy->keepsHistory(endpoint))
        return std::nullopt;
    return m_privacy->redaction().forEndpoint(endpoint);
}

void CommandHistory::add(const HistoryEntry &whole)
{
    Q_EMIT offered(whole);
    const auto redactor = redactorFor(whole.endpoint);
    if (!redactor)
        return;
    const HistoryEntry entry = whole.redacted(*redactor);
    m_entries.append(entry);
    m_keptBytes += keptBytesOf(entry);
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, entry] { worker->append(entry); });
    Q_EMIT added(entry);
    dropOldest();
}

void CommandHistory::dropOldest()
{
    qsizetype count = 0;
    while (m_entries.size() - count > m_limits.maxEntries
           || (m_keptBytes > m_limits.maxFileSize && count < m_entries.size()))
        m_keptBytes -= keptBytesOf(m_entries.at(count++));
    if (count == 0)
        return;
    m_entries.remove(0, count);
    Q_EMIT dropped(count);
}

void CommandHistory::clear()
{
    m_entries.clear();
    m_keptBytes = 0;
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->clear(); });
    Q_EMIT cleared();
}

void CommandHistory::addFavourite(const Favourite &favourite)
{
    m_favourites.append(favourite);
    saveFavourites();
}

void CommandHistory::replaceFavourite(qsizetype index, const Favourite &favourite)
{
    if (index < 0 || index >= m_favourites.size())
        return;
    m_favourites.replace(index, favourite);
    saveFavourites();
}

void CommandHistory::removeFavourite(qsizetype index)
{
    if (index < 0 || index >= m_favourites.size())
        return;
    m_favourites.removeAt(index);
    saveFavourites();
}

void CommandHistory::saveFavourites()
{
    // Saving before loading would lose the entries in the file.
    if (m_isLoaded)
        QMetaObject::invokeMethod(m_worker, [worker = m_worker, favourites = m_favourites] {
            worker->saveFavourites(favourites);
        });
    Q_EMIT favouritesChanged();
}

} // namespace Monitor
