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

/// The vectors in the file; empty if it cannot be read or has an invalid line, which is logged.
QList<DecoderVector> readDecoderVectors(const QString &fileName);
