// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/console/historyfile.h"

#include "core/base/fileerror.h"
#include "core/base/privatefile.h"

#include <QtCore/qfile.h>

namespace Monitor {

using namespace IpcCore;

namespace {

// A rewrite cuts to a tenth below the limits, so that not every line causes one.
constexpr qint64 Slack = 10;

} // namespace

HistoryFile::HistoryFile(const QString &path, const HistoryLimits &limits)
    : m_path(path)
    , m_limits(limits)
    , m_lock(path)
{}

// The last lines, up to the size limit.
Result<QByteArrayList> HistoryFile::readLines()
{
    QByteArrayList lines;
    QFile file(m_path);
    if (!file.exists())
        return lines;
    if (const auto problem = notPlainFileError(m_path))
        return *problem;
    if (!file.open(QFile::ReadOnly))
        return fileError(file);
    m_size = file.size();
    if (m_size > m_limits.maxFileSize) {
        // We are in the middle of a line; skip the rest of it.
        file.seek(m_size - m_limits.maxFileSize);
        file.readLine();
    }
    while (!file.atEnd()) {
        if (const QByteArray line = file.readLine().trimmed(); !line.isEmpty())
            lines.append(line);
    }
    m_lines = lines.size();
    return lines;
}

Result<HistoryFile::Content> HistoryFile::load()
{
    const auto lines = readLines();
    if (!lines)
        return lines.error();
    Content content;
    for (const QByteArray &line : *lines) {
        if (const auto entry = HistoryEntry::fromJsonLine(line))
            content.entries.append(*entry);
        else
            ++content.brokenLines;
    }
    if (content.entries.size() > m_limits.maxEntries)
        content.entries.remove(0, content.entries.size() - m_limits.maxEntries);
    return content;
}

Result<void> HistoryFile::append(const HistoryEntry &entry)
{
    return m_lock.whileLocked([&] {
        auto result = write(entry.toJsonLine());
        if (result
            && (m_lines > m_limits.maxEntries + m_limits.maxEntries / Slack
                || m_size > m_limits.maxFileSize))
            result = shorten();
        return result;
    });
}

Result<void> HistoryFile::write(const QByteArray &line)
{
    if (const auto problem = notPlainFileError(m_path))
        return *problem;
    QFile file(m_path);
    // Appends with a single write, wherever the file ends by then.
    if (!openPrivateFile(file, QFile::ReadWrite | QFile::Append | QFile::Unbuffered))
        return fileError(file);
    QByteArray bytes = line + '\n';
    // A process that died while writing leaves half a line.
    char last = '\n';
    if (file.size() > 0 && file.seek(file.size() - 1) && file.getChar(&last) && last != '\n')
        bytes.prepend('\n');
    if (file.write(bytes) != bytes.size())
        return fileError(file);
    ++m_lines;
    m_size = file.size();
    return {};
}

// Reads the file again, as others may have written to it, and keeps the lines as they are, as a
// newer version may have stored more in them.
Result<void> HistoryFile::shorten()
{
    const auto lines = readLines();
    if (!lines)
        return lines.error();
    const qsizetype most = m_limits.maxEntries - m_limits.maxEntries / Slack;
    const qint64 largest = m_limits.maxFileSize - m_limits.maxFileSize / Slack;
    qsizetype first = lines->size();
    for (qint64 size = 0; first > 0 && lines->size() - first < most; --first) {
        size += lines->at(first - 1).size() + 1;
        if (size > largest)
            break;
    }
    QByteArray bytes;
    for (const QByteArray &line : lines->sliced(first))
        bytes += line + '\n';
    if (const auto replaced = replacePrivateFile(m_path, bytes); !replaced)
        return replaced;
    m_lines = lines->size() - first;
    m_size = bytes.size();
    return {};
}

Result<void> HistoryFile::setLimits(const HistoryLimits &limits)
{
    m_limits = limits;
    if (m_lines <= m_limits.maxEntries && m_size <= m_limits.maxFileSize)
        return {};
    return m_lock.whileLocked([this] { return shorten(); });
}

Result<void> HistoryFile::clear()
{
    return m_lock.whileLocked([this]() -> Result<void> {
        m_lines = 0;
        m_size = 0;
        QFile file(m_path);
        if (file.exists() && !file.remove())
            return fileError(file);
        return {};
    });
}

} // namespace Monitor
