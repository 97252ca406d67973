// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "vectorfile.h"

#include <QtCore/qdebug.h>
#include <QtCore/qfile.h>

#include <optional>

namespace {

// Removes and returns the first piece of `text`.
std::optional<QByteArray> takePiece(QByteArray &text)
{
    const auto takeUpTo = [&text](char end) -> std::optional<QByteArray> {
        const qsizetype at = text.indexOf(end, 1);
        if (at < 0)
            return {};
        const QByteArray inside = text.mid(1, at - 1);
        text = text.mid(at + 1).trimmed();
        return inside;
    };

    if (text.startsWith('"'))
        return takeUpTo('"');
    if (text.startsWith('<')) {
        const std::optional<QByteArray> hex = takeUpTo('>');
        return hex ? std::optional(QByteArray::fromHex(*hex)) : std::nullopt;
    }
    if (text.startsWith('(')) {
        std::optional<QByteArray> inside = takeUpTo(')');
        if (!inside)
            return {};
        const qsizetype star = inside->indexOf('*');
        bool ok = false;
        const qlonglong count = inside->left(star).toLongLong(&ok);
        QByteArray repeated = inside->mid(star + 1);
        const std::optional<QByteArray> piece = takePiece(repeated);
        return ok && piece ? std::optional(piece->repeated(count)) : std::nullopt;
    }
    return {};
}

std::optional<DecoderVector> parseLine(const QByteArray &line)
{
    const QByteArrayList columns = line.split('|');
    if (columns.size() != 4)
        return {};
    DecoderVector vector;
    vector.name = columns[0].trimmed();
    bool ok = true;
    if (columns[1].trimmed() != "-")
        vector.limit = columns[1].trimmed().toLongLong(&ok);
    for (QByteArray rest = columns[2].trimmed(); ok && !rest.isEmpty();) {
        const std::optional<QByteArray> piece = takePiece(rest);
        ok = piece.has_value();
        if (ok)
            vector.stream += *piece;
    }
    vector.events = columns[3].simplified().split(' ');
    return ok ? std::optional(vector) : std::nullopt;
}

} // namespace

QList<DecoderVector> readDecoderVectors(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning() << "Cannot read" << fileName << file.errorString();
        return {};
    }
    QList<DecoderVector> vectors;
    const QByteArrayList lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.trimmed().isEmpty() || line.startsWith('#'))
            continue;
        const std::optional<DecoderVector> vector = parseLine(line);
        if (!vector) {
            qWarning() << "No vector:" << line;
            return {};
        }
        vectors += *vector;
    }
    return vectors;
}
