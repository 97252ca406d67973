// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/trace/tracetext.h"

#include "core/base/printabletext.h"
#include "core/base/spreadsheettext.h"
#include "core/trace/pcapng.h"
#include "core/trace/traceline.h"

#include <ipccore/enums.h>

namespace Monitor {

using namespace IpcCore;

namespace {

// Null if there is none.
const TraceMark *markOf(const TraceCapture &capture, const TraceRecord &record)
{
    const auto found = capture.marks.constFind(record.number);
    return found == capture.marks.cend() ? nullptr : &*found;
}

class JsonLines final : public TraceText
{
public:
    explicit JsonLines(const TraceCapture &capture)
        : m_capture(capture)
    {}

    QByteArray begin() override
    {
        return m_capture.dropped > 0 ? traceLineOfDropped(m_capture.dropped) : QByteArray();
    }

    QByteArray row(const TraceRecord &record) override
    {
        return traceLineOf(record, markOf(m_capture, record));
    }

private:
    const TraceCapture &m_capture;
};

class Csv final : public TraceText
{
public:
    explicit Csv(const TraceCapture &capture)
        : m_capture(capture)
    {}

    QByteArray begin() override
    {
        return "number,time,endpoint,connection,process,pid,uid,command,requestBytes,replyBytes,"
               "status,latencyUs,source,lost,marked,comment,preview\r\n";
    }

    QByteArray row(const TraceRecord &record) override
    {
        const TraceMark *const mark = markOf(m_capture, record);
        const QByteArrayList common = {record.event.time.toString(Qt::ISODateWithMs).toLatin1(),
                                       csvField(record.endpoint.toPrintable())};
        QByteArrayList fields = {QByteArray::number(record.number)};
        fields += common;
        fields += record.isGap() ? QByteArrayList(9) : requestFields(record);
        fields +=
            {lowerNameOf(record.origin).toLatin1(),
             record.isGap() ? QByteArray::number(record.event.lost) : QByteArray(),
             mark && mark->isMarked ? QByteArray("yes") : QByteArray(),
             csvField(mark ? mark->comment : QString()), csvField(printable(record.event.preview))};
        return fields.join(',') + "\r\n";
    }

private:
    static QByteArrayList requestFields(const TraceRecord &record)
    {
        const TraceEvent &event = record.event;
        const bool hasPeer = event.peer.pid > 0;
        return {event.connectionId != 0 ? QByteArray::number(event.connectionId) : QByteArray(),
                csvField(printable(record.program)),
                hasPeer ? QByteArray::number(event.peer.pid) : QByteArray(),
                hasPeer ? QByteArray::number(event.peer.uid) : QByteArray(),
                csvField(printable(record.command())),
                QByteArray::number(event.requestSize),
                QByteArray::number(event.replySize),
                lowerNameOf(event.status).toLatin1(),
                QByteArray::number(qint64(event.latency.count()))};
    }

    const TraceCapture &m_capture;
};

class Pcapng final : public TraceText
{
public:
    explicit Pcapng(const TraceCapture &capture)
        : m_capture(capture)
    {}

    QByteArray begin() override
    {
        const TraceRows &rows = m_capture.rows;
        QByteArray interfaces;
        for (qsizetype row = 0; row < rows.size(); ++row) {
            const EndpointAddress &endpoint = rows.at(row).endpoint;
            if (m_interfaces.contains(endpoint))
                continue;
            m_interfaces.insert(endpoint, quint32(m_lost.size()));
            m_lost.push_back(0);
            interfaces += pcapngInterface(endpoint);
        }
        return pcapngSection(QStringLiteral("ipcmonitor"), comment()) + interfaces;
    }

    QByteArray row(const TraceRecord &record) override
    {
        const quint32 interface = m_interfaces.value(record.endpoint);
        m_lost[interface] += record.event.lost;
        if (record.isGap())
            return {};
        const TraceMark *const mark = markOf(m_capture, record);
        return pcapngPacket(interface, record.event, mark ? mark->comment : QString());
    }

    QByteArray end() override
    {
        QByteArray bytes;
        const QDateTime now = QDateTime::currentDateTimeUtc();
        for (std::size_t interface = 0; interface < m_lost.size(); ++interface)
            bytes += pcapngStatistics(quint32(interface), now, m_lost[interface]);
        return bytes;
    }

private:
    QString comment() const
    {
        return m_capture.dropped == 0 ? QString()
                                      : QStringLiteral("%1 rows before the first one were not kept")
                                            .arg(m_capture.dropped);
    }

    const TraceCapture &m_capture;
    QHash<EndpointAddress, quint32> m_interfaces; ///< Their numbers.
    std::vector<quint64> m_lost;                  ///< By interface.
};

} // namespace

std::unique_ptr<TraceText> TraceText::of(TraceFormat format, const TraceCapture &capture)
{
    switch (format) {
    case TraceFormat::Csv:
        return std::make_unique<Csv>(capture);
    case TraceFormat::Pcapng:
        return std::make_unique<Pcapng>(capture);
    case TraceFormat::JsonLines:
        break;
    }
    return std::make_unique<JsonLines>(capture);
}

} // namespace Monitor
