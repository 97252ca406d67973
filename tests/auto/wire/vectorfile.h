// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qbytearray.h>
#include <QtCore/qlist.h>

/// One line of vectors/decoder.txt, which describes the format.
struct DecoderVector
{
    QByteArray name;
    qint64 limit = -1;
    QByteArray stream;
    QByteArrayList events;
};

/// The vectors of the file; empty when it cannot be read or has a line that makes no sense, which
/// is then said in the log.
QList<DecoderVector> readDecoderVectors(const QString &fileName);
