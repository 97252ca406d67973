// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "madetrace.h"

#include <QtCore/qdatetime.h>

using namespace Monitor;
using IpcCore::TraceEvent;

namespace {

const QDateTime firstTime = QDateTime::fromMSecsSinceEpoch(1'800'000'000'000).toUTC();

TraceRecord madeRow(quint64 number, int preview)
{
    static const EndpointAddress endpoints[] = {EndpointAddress::ofPath("/run/one.sock"),
                                                EndpointAddress::ofPath("/run/two.sock")};
    static const QByteArray programs[] = {"client", "browser", "cron"};
    TraceRecord record;
    record.endpoint = endpoints[number % std::size(endpoints)];
    record.program = programs[number % std::size(programs)];
    TraceEvent &event = record.event;
    event.number = number;
    event.time = firstTime.addMSecs(qint64(number / 20));
    event.latency = std::chrono::microseconds(50 + number % 1'000);
    event.status = number % 50 == 0 ? TraceEvent::Status::Failed : TraceEvent::Status::Ok;
    event.connectionId = 1 + number % 100;
    event.peer = {.pid = qint64(1'000 + number % 100), .uid = 1'000, .gid = 1'000};
    event.requestSize = preview + qint64(number % 3);
    event.replySize = qint64(number % 100'000);
    event.preview =
        QByteArray("get item-" + QByteArray::number(number)).leftJustified(preview, '.', true);
    return record;
}

} // namespace

std::vector<TraceRecord> madeRows(qsizetype count, quint64 after, int preview)
{
    std::vector<TraceRecord> rows;
    rows.reserve(size_t(count));
    for (qsizetype i = 0; i < count; ++i)
        rows.push_back(madeRow(after + quint64(i) + 1, preview));
    return rows;
}
