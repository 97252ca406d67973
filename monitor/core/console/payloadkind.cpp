// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/console/payloadkind.h"

#include <QtCore/qbytearray.h>
#include <QtCore/qstringconverter.h>

#include <algorithm>

namespace Monitor {

namespace {

constexpr qsizetype LookedAt = 64 * 1024;

bool isTextByte(char byte)
{
    const auto code = static_cast<uchar>(byte);
    return (code >= 0x20 && code != 0x7f) || byte == '\n' || byte == '\t' || byte == '\r';
}

} // namespace

PayloadKind payloadKindOf(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return PayloadKind::Empty;
    const QByteArrayView looked = bytes.first(qMin(bytes.size(), LookedAt));
    if (!std::all_of(looked.begin(), looked.end(), &isTextByte))
        return PayloadKind::Binary;
    // Stateful, so a character cut off at the end is not an error.
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder.decode(looked);
    if (decoder.hasError())
        return PayloadKind::Binary;
    const QStringView begin = QStringView(text).trimmed();
    return begin.startsWith(u'{') || begin.startsWith(u'[') ? PayloadKind::Json : PayloadKind::Text;
}

bool isUtf8(const QByteArray &bytes)
{
    return QString::fromUtf8(bytes).toUtf8() == bytes;
}

} // namespace Monitor
