// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/console/historyworker.h"

#include <QtCore/qdir.h>

namespace Monitor {

using namespace IpcCore;

HistoryWorker::HistoryWorker(const QString &directory, const HistoryLimits &limits)
    : m_history(QDir(directory).filePath(QStringLiteral("history.jsonl")), limits)
    , m_favourites(QDir(directory).filePath(QStringLiteral("favourites.json")))
{}

void HistoryWorker::load()
{
    const auto content = m_history.load();
    const auto favourites = m_favourites.load();
    Q_EMIT loaded(content ? content->entries : QList<HistoryEntry>(),
                  content ? content->brokenLines : 0, favourites.valueOr({}));
    if (!content)
        Q_EMIT failed(content.error());
    if (!favourites)
        Q_EMIT failed(favourites.error());
}

void HistoryWorker::append(const HistoryEntry &entry)
{
    report(m_history.append(entry));
}

void HistoryWorker::clear()
{
    report(m_history.clear());
}

void HistoryWorker::setLimits(const HistoryLimits &limits)
{
    report(m_history.setLimits(limits));
}

void HistoryWorker::saveFavourites(const QList<Favourite> &favourites)
{
    report(m_favourites.save(favourites));
}

void HistoryWorker::report(const Result<void> &result)
{
    if (!result)
        Q_EMIT failed(result.error());
}

} // namespace Monitor
