// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "monitor/tracesource.h"

#include "madetrace.h"

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qfile.h>
#include <QtCore/qtimer.h>

#include <unistd.h>

namespace Bench {

using namespace Monitor;

namespace {

constexpr std::chrono::milliseconds Pause{100};
// Every so many rows is a gap, of a size that differs.
constexpr quint64 RowsPerGap = 1'000;

double residentMiB()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QFile::ReadOnly))
        return 0;
    const qint64 pages = file.readAll().split(' ').value(1).toLongLong();
    return double(pages * ::sysconf(_SC_PAGESIZE)) / (1024 * 1024);
}

} // namespace

TraceSource::TraceSource(int rowsPerSecond, QObject *receiver,
                         std::function<void(TraceInbox::Content content)> onReady)
    : m_rowsPerSecond(rowsPerSecond)
    , m_receiver(receiver)
    , m_onReady(std::move(onReady))
    , m_inbox(std::make_shared<TraceInbox>())
    , m_thread([this] { run(); })
{}

TraceSource::~TraceSource()
{
    stop();
}

void TraceSource::stop()
{
    m_isStopped = true;
    if (m_thread.joinable())
        m_thread.join();
}

void TraceSource::resetMemory()
{
    m_lowestMiB = 0;
    m_highestMiB = 0;
}

void TraceSource::run()
{
    QElapsedTimer clock;
    clock.start();
    quint64 made = 0;
    while (!m_isStopped) {
        std::this_thread::sleep_for(Pause);
        const auto due = quint64(clock.elapsed()) * quint64(m_rowsPerSecond) / 1'000;
        makeRows(due - made);
        made = due;
        measureMemory();
    }
}

void TraceSource::makeRows(quint64 count)
{
    std::vector<TraceRecord> rows = madeRows(qsizetype(count), m_rows);
    for (TraceRecord &row : rows) {
        if (row.event.number % RowsPerGap == 0)
            row.event.lost = 2 + row.event.number % 7;
        m_requests += std::max<quint64>(row.event.lost, 1);
    }
    m_rows += count;
    if (m_inbox->put(std::move(rows), {}))
        QMetaObject::invokeMethod(
            m_receiver, [this] { pass(); }, Qt::QueuedConnection);
}

// As TraceSession::takeRecords() does, in the receiver's thread.
void TraceSource::pass()
{
    const TraceInbox::Content content = m_inbox->take();
    if (!content.isLast)
        QTimer::singleShot(0, m_receiver, [this] { pass(); });
    m_onReady(content);
}

void TraceSource::measureMemory()
{
    const double now = residentMiB();
    if (m_lowestMiB == 0 || now < m_lowestMiB)
        m_lowestMiB = now;
    if (now > m_highestMiB)
        m_highestMiB = now;
}

} // namespace Bench
