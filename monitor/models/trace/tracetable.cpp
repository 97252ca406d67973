// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/trace/tracetable.h"

#include "core/base/printabletext.h"
#include "core/server/requesttext.h"

#include <ipccore/enums.h>

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdatetime.h>

namespace Monitor {

using namespace IpcCore;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Monitor::TraceTable", text);
}

QString seconds(qint64 microseconds)
{
    //: A number of seconds
    return translated(QT_TRANSLATE_NOOP("Monitor::TraceTable", "%1 s"))
        .arg(QLocale().toString(double(microseconds) / 1e6, 'f', 3));
}

QString gapText(quint64 lost)
{
    const auto count = static_cast<int>(std::min<quint64>(lost, INT_MAX));
    return QCoreApplication::translate("Monitor::TraceTable", "%Ln request(s) lost", nullptr,
                                       count);
}

// The functions of the columns.
struct TraceCells
{
    using Table = TraceTable;
    using Row = TraceRow;

    static QVariant number(const Row &row, const Table &) { return row.record.number; }

    static QVariant time(const Row &row, const Table &)
    {
        return row.record.event.time.isValid() ? QVariant(row.record.event.time) : QVariant();
    }

    static QVariant endpoint(const Row &row, const Table &)
    {
        return rawOf(row.record.endpoint.toPrintable());
    }

    static QVariant connection(const Row &row, const Table &)
    {
        const quint64 id = row.record.event.connectionId;
        return id != 0 ? QVariant(id) : QVariant();
    }

    static QVariant process(const Row &row, const Table &)
    {
        return rawOf(printable(row.record.program));
    }

    static QVariant pid(const Row &row, const Table &)
    {
        return rawOfId(row.record.event.peer.pid);
    }

    static QVariant uid(const Row &row, const Table &)
    {
        const PeerCredentials &peer = row.record.event.peer;
        return peer.pid > 0 ? QVariant(peer.uid) : QVariant();
    }

    static QVariant command(const Row &row, const Table &)
    {
        return rawOf(printable(row.record.command()));
    }

    static QVariant bytesIn(const Row &row, const Table &)
    {
        return row.record.isGap() ? QVariant() : QVariant(row.record.event.requestSize);
    }

    static QVariant bytesOut(const Row &row, const Table &)
    {
        return row.record.isGap() ? QVariant() : QVariant(row.record.event.replySize);
    }

    static QVariant status(const Row &row, const Table &)
    {
        return row.record.isGap() ? QStringLiteral("lost") : lowerNameOf(row.record.event.status);
    }

    static QVariant latency(const Row &row, const Table &)
    {
        return row.record.isGap()
                   ? QVariant()
                   : QVariant(qint64(std::chrono::nanoseconds(row.record.event.latency).count()));
    }

    static QVariant preview(const Row &row, const Table &)
    {
        return row.record.isGap() ? gapText(row.record.event.lost)
                                  : requestText(row.record.event.preview);
    }

    static QString previewText(const QVariant &raw, const Row &row)
    {
        const bool isCut =
            !row.record.isGap() && row.record.event.preview.size() < row.record.event.requestSize;
        return isCut ? raw.toString() + u'…' : raw.toString();
    }

    static QVariant comment(const Row &row, const Table &)
    {
        return row.mark ? rawOf(row.mark->comment) : QVariant();
    }

    static QString commentText(const QVariant &raw, const Row &)
    {
        return raw.toString().simplified();
    }

    static QVariant source(const Row &row, const Table &) { return lowerNameOf(row.record.origin); }

    // What a cell says that may be too long for it.
    template <auto valueOf>
    static QString wholeText(const Row &row, const Table &table)
    {
        return valueOf(row, table).toString();
    }

    static QString whyNoRequest(const Row &row, const Table &)
    {
        return row.record.isGap() ? translated(
                   QT_TRANSLATE_NOOP("Monitor::TraceTable", "These requests were lost: nothing "
                                                            "more is known of them"))
                                  : QString();
    }

    static QString whyNoClient(const Row &row, const Table &table)
    {
        if (row.record.isGap())
            return whyNoRequest(row, table);
        return row.record.origin == TraceRecord::Origin::Console
                   ? translated(QT_TRANSLATE_NOOP("Monitor::TraceTable", "Sent by this console"))
                   : translated(QT_TRANSLATE_NOOP(
                       "Monitor::TraceTable",
                       "Not known: the client was gone before anybody looked, or runs elsewhere"));
    }

    static QString whyNoCommand(const Row &row, const Table &table)
    {
        return row.record.isGap()
                   ? whyNoRequest(row, table)
                   : translated(QT_TRANSLATE_NOOP(
                       "Monitor::TraceTable",
                       "The request does not begin with a word, or its server does not show it"));
    }
};

constexpr TraceTable::Info columnInfos[] = {
    {.header = {QT_TRANSLATE_NOOP("Columns", "No."), "no", Unit::Id, true, "12345678"},
     .raw = TraceCells::number},
    {.header = {QT_TRANSLATE_NOOP("Columns", "Time"), "time", Unit::Time, true, "23:59:59.999"},
     .raw = TraceCells::time,
     .whyUnknown = TraceCells::whyNoRequest},
    {.header = {QT_TRANSLATE_NOOP("Columns", "Endpoint"), "endpoint", Unit::None, false,
                "/run/some-service/socket"},
     .raw = TraceCells::endpoint,
     .toolTip = TraceCells::wholeText<TraceCells::endpoint>},
    {.header = {QT_TRANSLATE_NOOP("Columns", "Process"), "process", Unit::None, true,
                "program-name-00"},
     .raw = TraceCells::process,
     .whyUnknown = TraceCells::whyNoClient},
    {.header = {QT_TRANSLATE_NOOP("Columns", "Command"), "cmd", Unit::None, true, "some-command"},
     .raw = TraceCells::command,
     .toolTip = TraceCells::wholeText<TraceCells::command>,
     .whyUnknown = TraceCells::whyNoCommand},
    {.header = {QT_TRANSLATE_NOOP("Columns", "Status"), "status", Unit::None, true, "failed"},
     .raw = TraceCells::status},
    {.header = {QT_TRANSLATE_NOOP("Columns", "Latency"), "lat", Unit::Duration, true, "00.00 ms"},
     .raw = TraceCells::latency,
     .whyUnknown = TraceCells::whyNoRequest},
    {.header = {QT_TRANSLATE_NOOP("Columns", "Waterfall"), "waterfall", Unit::Duration, true,
                "some requests side by side"},
     .raw = TraceCells::latency,
     .whyUnknown = TraceCells::whyNoRequest},
    {.header = {QT_TRANSLATE_NOOP("Columns", "Connection"), "conn", Unit::Id, true, "1234567"},
     .raw = TraceCells::connection,
     .whyUnknown = TraceCells::whyNoClient},
    {.header = {QT_TRANSLATE_NOOP("Columns", "PID"), "pid", Unit::Id, false, "1000000"},
     .raw = TraceCells::pid,
     .whyUnknown = TraceCells::whyNoClient},
    {.header = {QT_TRANSLATE_NOOP("Columns", "UID"), "uid", Unit::Id, false, "1000000"},
     .raw = TraceCells::uid,
     .whyUnknown = TraceCells::whyNoClient},
    {.header = {QT_TRANSLATE_NOOP("Columns", "In"), "in", Unit::Bytes, true, "000.0 MiB"},
     .raw = TraceCells::bytesIn,
     .whyUnknown = TraceCells::whyNoRequest},
    {.header = {QT_TRANSLATE_NOOP("Columns", "Out"), "out", Unit::Bytes, true, "000.0 MiB"},
     .raw = TraceCells::bytesOut,
     .whyUnknown = TraceCells::whyNoRequest},
    {.header = {QT_TRANSLATE_NOOP("Columns", "Preview"), "preview", Unit::None, true,
                "the first bytes of a request"},
     .raw = TraceCells::preview,
     .text = TraceCells::previewText,
     .toolTip = TraceCells::wholeText<TraceCells::preview>},
    {.header = {QT_TRANSLATE_NOOP("Columns", "Comment"), "comment", Unit::None, false,
                "a few words on it"},
     .raw = TraceCells::comment,
     .text = TraceCells::commentText,
     .toolTip = TraceCells::wholeText<TraceCells::comment>},
    {.header = {QT_TRANSLATE_NOOP("Columns", "Source"), "source", Unit::None, false, "console"},
     .raw = TraceCells::source},
};
static_assert(std::size(columnInfos) == TraceTable::ColumnCount);

} // namespace

std::span<const TraceTable::Info> TraceTable::columns()
{
    return columnInfos;
}

TraceRow TraceTable::row(int row) const
{
    const TraceRecord &record = m_content.rows.at(row);
    const auto mark = m_content.marks.constFind(record.number);
    return {.record = record,
            .previous = row > 0 ? &m_content.rows.at(row - 1) : nullptr,
            .mark = mark == m_content.marks.cend() ? nullptr : &*mark};
}

QVariant TraceTable::raw(int row, int column) const
{
    return columnInfos[column].raw(this->row(row), *this);
}

QString TraceTable::timeText(const TraceRow &row) const
{
    const qint64 begin = row.record.beginUs();
    switch (m_content.time) {
    case TraceTime::Absolute:
        break;
    case TraceTime::SinceStart:
        return seconds(begin - m_content.startUs);
    case TraceTime::SincePrevious:
        return row.previous && !row.previous->isGap() ? seconds(begin - row.previous->beginUs())
                                                      : unknownText();
    case TraceTime::SinceReference:
        return m_content.referenceUs != 0 ? seconds(begin - m_content.referenceUs) : unknownText();
    }
    return m_clock.of(row.record.event.time.toMSecsSinceEpoch());
}

QString TraceTable::text(int row, int column) const
{
    const TraceRow shown = this->row(row);
    const Info &info = columnInfos[column];
    const QVariant raw = info.raw(shown, *this);
    // Most rows have no comment, and nobody expects one.
    if (!raw.isValid())
        return column == Comment ? QString() : unknownText();
    if (column == Time)
        return timeText(shown);
    return info.text ? info.text(raw, shown) : unitText(raw, info.header.unit, QLocale());
}

// A row's time may be relative to the previous row.
void TraceTable::forgetBefore(int row)
{
    m_content.rows.forgetBefore(row - 1);
}

QString TraceTable::toolTip(int row, int column) const
{
    const TraceRow shown = this->row(row);
    const Info &info = columnInfos[column];
    const auto toolTip = info.raw(shown, *this).isValid() ? info.toolTip : info.whyUnknown;
    return toolTip ? toolTip(shown, *this) : QString();
}

} // namespace Monitor
