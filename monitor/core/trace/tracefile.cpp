// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/trace/tracefile.h"

#include "core/base/fileerror.h"
#include "core/base/privatefile.h"
#include "core/trace/traceline.h"
#include "core/trace/tracetext.h"

#include <QtCore/qfile.h>

namespace Monitor {

using namespace IpcCore;

namespace {

// Two previews in escapes, a long path and a long comment.
constexpr qsizetype LongestLine = 128 * 1024;
// Rows between looks at the flag, and bytes between writes.
constexpr qsizetype RowsPerLook = 1'000;

Error canceledError()
{
    return Error(ErrorCode::Canceled, QStringLiteral("Canceled"));
}

bool isSet(const CancelFlag &flag)
{
    return flag && flag->load(std::memory_order_relaxed);
}

Result<void> writeRows(QIODevice &file, TraceText &text, const TraceCapture &capture,
                       const CancelFlag &isCanceled)
{
    QByteArray bytes = text.begin();
    for (qsizetype row = 0; row < capture.rows.size(); ++row) {
        bytes += text.row(capture.rows.at(row));
        if (row % RowsPerLook != 0)
            continue;
        if (isSet(isCanceled))
            return canceledError();
        file.write(std::exchange(bytes, {}));
    }
    file.write(bytes + text.end());
    return {};
}

// Reads a file line by line into a ring.
class TraceReading
{
public:
    TraceReading(const QString &path, const TraceCaps &caps)
        : m_file(path)
        , m_ring(caps)
    {}

    Result<SavedTrace> read(const CancelFlag &isCanceled)
    {
        if (const auto error = notPlainFileError(m_file.fileName()))
            return *error;
        if (!m_file.open(QFile::ReadOnly))
            return fileError(m_file);
        while (!m_file.atEnd()) {
            if (isSet(isCanceled))
                return canceledError();
            takeLine();
            if (m_trace.firstBroken && m_lines == m_trace.brokenLines)
                return *m_trace.firstBroken;
        }
        if (m_file.error() != QFileDevice::NoError)
            return fileError(m_file);
        m_ring.append(m_batch);
        for (auto mark = m_marks.cbegin(); mark != m_marks.cend(); ++mark)
            m_ring.setMark(mark.key(), *mark);
        m_trace.capture = m_ring.capture();
        m_trace.capture.dropped += m_dropped;
        return m_trace;
    }

private:
    void takeLine()
    {
        ++m_place;
        QByteArray line = m_file.readLine(LongestLine);
        bool isTooLong = false;
        while (!line.endsWith('\n') && !m_file.atEnd()) {
            line = m_file.readLine(LongestLine);
            isTooLong = true;
        }
        if (isTooLong)
            return takeBroken(QStringLiteral("longer than %1 bytes").arg(LongestLine));
        if (line.trimmed().isEmpty())
            return;
        const auto read = traceLineFrom(line);
        if (!read)
            return takeBroken(read.error().message);
        ++m_lines;
        if (read->dropped > 0)
            m_dropped += read->dropped;
        else
            take(*read);
    }

    void take(const TraceLine &line)
    {
        m_batch.push_back(line.record);
        ++m_rows;
        if (!line.mark.isEmpty())
            m_marks.insert(m_rows, line.mark);
        if (qsizetype(m_batch.size()) < RowsPerLook)
            return;
        m_ring.append(m_batch);
        m_batch.clear();
        while (!m_marks.isEmpty() && m_marks.firstKey() < m_ring.rows().firstNumber())
            m_marks.erase(m_marks.begin());
    }

    void takeBroken(const QString &why)
    {
        ++m_lines;
        if (++m_trace.brokenLines == 1)
            m_trace.firstBroken = Error(
                ErrorCode::ProtocolError,
                QStringLiteral("%1, line %2: %3").arg(m_file.fileName()).arg(m_place).arg(why));
    }

    QFile m_file;
    TraceRing m_ring;
    SavedTrace m_trace;
    std::vector<TraceRecord> m_batch;
    TraceMarks m_marks;
    quint64 m_place = 0; ///< Of the line in the file, from 1.
    quint64 m_lines = 0; ///< With content.
    quint64 m_rows = 0;
    quint64 m_dropped = 0; ///< As an earlier export says.
};

} // namespace

Result<void> writeTrace(const QString &path, TraceFormat format, const TraceCapture &capture,
                        const CancelFlag &isCanceled)
{
    return replacePrivateFile(path, [&](QIODevice &file) {
        const auto text = TraceText::of(format, capture);
        return writeRows(file, *text, capture, isCanceled);
    });
}

Result<SavedTrace> readTrace(const QString &path, const TraceCaps &caps,
                             const CancelFlag &isCanceled)
{
    return TraceReading(path, caps).read(isCanceled);
}

} // namespace Monitor
