// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qstringconverter.h>
#include <QtWidgets/qplaintextedit.h>

namespace Monitor {

/// Bytes as text that grows. Reads UTF-8; what is no text is made visible.
///
/// A line of any length is broken where it is shown, and whole again where it is copied: laying
/// out one line takes the square of its length.
class ReplyTextView : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit ReplyTextView(QWidget *parent = nullptr);

    void clearBytes();
    /// The next bytes; a character may be cut in two.
    void appendBytes(QByteArrayView bytes);

protected:
    QMimeData *createMimeDataFromSelection() const override;

private:
    QStringDecoder m_decoder{QStringDecoder::Utf8};
    qsizetype m_lineLength = 0;
};

} // namespace Monitor
