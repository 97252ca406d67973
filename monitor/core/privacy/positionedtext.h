// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qbytearrayview.h>
#include <QtCore/qlist.h>
#include <QtCore/qstring.h>

namespace Monitor {

/// Bytes as text that can be searched, whatever they are: UTF-8 as its characters, each other byte
/// as U+FFFD. Knows where each character was. Any thread.
class PositionedText
{
public:
    explicit PositionedText(QByteArrayView bytes);

    /// Valid UTF-16.
    const QString &text() const { return m_text; }

    /// The position in the bytes of a character in text(), 0 to its size.
    qsizetype positionOf(qsizetype character) const
    {
        return m_positions.isEmpty() ? character : m_positions.at(character);
    }

private:
    QString m_text;
    QList<qsizetype> m_positions; ///< Empty if all bytes are ASCII.
};

} // namespace Monitor
