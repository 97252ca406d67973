// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/service/parameter.h>

#include <QtCore/qcbormap.h>
#include <QtCore/qlist.h>

namespace IpcCore {

/// Splits a line into words: blanks between words, quotes as in a shell.
class LineReader
{
public:
    /// @param line must outlive the reader and the words.
    explicit LineReader(QByteArrayView line)
        : m_line(line)
    {}

    struct Word
    {
        QByteArrayView text;   ///< Without quotes; in the line or in `unquoted`.
        QByteArray unquoted;   ///< Empty if the word has neither quotes nor backslashes.
        bool isQuoted = false; ///< Whether it begins with a quote.
    };

    /// Reads the next word; false at the end of the line, or if a quote is not closed.
    bool next(Word &word);

    /// Whether the last word's quote is not closed.
    bool isBroken() const { return m_isBroken; }

    /// The rest of the line, after the blank that ends the last word; none at the end of the line.
    std::optional<QByteArrayView> rest() const;

private:
    QByteArrayView m_line;
    qsizetype m_position = 0;
    bool m_isBroken = false;
};

/// Reads the rest of a line as arguments for `parameters`, and checks each by itself.
CallResult<QCborMap> readArguments(LineReader &line, const QList<Parameter> &parameters);

} // namespace IpcCore
