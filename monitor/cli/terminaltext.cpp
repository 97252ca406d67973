// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "terminaltext.h"

#include <core/base/printabletext.h>

#include <bit>
#include <utility>

namespace Cli {

namespace {

QByteArray shown(QByteArrayView bytes)
{
    return Monitor::printableExcept(bytes, QLatin1String("\n\t\\")).toUtf8();
}

// How many bytes at the end begin a character of UTF-8 whose rest is missing.
qsizetype incompleteEnd(QByteArrayView bytes)
{
    constexpr qsizetype longest = 4;
    for (qsizetype size = 1; size < longest && size <= bytes.size(); ++size) {
        const auto byte = static_cast<uchar>(bytes[bytes.size() - size]);
        // 1 marks those that follow the first.
        const int ones = std::countl_one(byte);
        if (ones != 1)
            return ones > size && ones <= longest ? size : 0;
    }
    return 0;
}

} // namespace

QByteArray TerminalText::add(QByteArrayView bytes)
{
    m_rest += bytes;
    const QByteArrayView all = m_rest;
    const qsizetype complete = all.size() - incompleteEnd(all);
    const QByteArray text = shown(all.first(complete));
    m_rest.remove(0, complete);
    return text;
}

QByteArray TerminalText::finish()
{
    return shown(std::exchange(m_rest, {}));
}

} // namespace Cli
