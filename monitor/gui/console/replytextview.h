// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qstringconverter.h>
#include <QtWidgets/qplaintextedit.h>

namespace Monitor {

/// Bytes as growing text. Reads UTF-8; makes invalid bytes visible.
///
/// Breaks long lines for display only, not when copied: laying out a line takes quadratic time.
class ReplyTextView : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit ReplyTextView(QWidget *parent = nullptr);

    void clearBytes();
    /// The next bytes; a character may be split between calls.
    void appendBytes(QByteArrayView bytes);

protected:
    QMimeData *createMimeDataFromSelection() const override;

private:
    QStringDecoder m_decoder{QStringDecoder::Utf8};
    qsizetype m_lineLength = 0;
};

} // namespace Monitor
