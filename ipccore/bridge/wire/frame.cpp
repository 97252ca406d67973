// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "wire/frame.h"

#include <QtCore/qendian.h>

#include <cstring>

namespace Bridge {

using IpcCore::Error;
using IpcCore::ErrorCode;
using IpcCore::Result;

namespace {

constexpr uchar Version = 2;
constexpr uchar LastFlag = 1;

// version, type, flags, 0, number, credit, id
constexpr qsizetype NumberAt = 4;
constexpr qsizetype CreditAt = 8;
constexpr qsizetype IdAt = 16;
static_assert(Frame::HeaderSize == IdAt + sizeof(quint64));

Error noFrame(const char *why)
{
    return {ErrorCode::ProtocolError, QStringLiteral("A bridge sent ") + QLatin1String(why)};
}

} // namespace

QByteArray encodeFrame(const Frame &frame)
{
    QByteArray bytes(Frame::HeaderSize + frame.body.size(), Qt::Uninitialized);
    auto *const header = reinterpret_cast<uchar *>(bytes.data());
    header[0] = Version;
    header[1] = static_cast<uchar>(frame.type);
    header[2] = frame.isLast ? LastFlag : 0;
    header[3] = 0;
    qToBigEndian(frame.number, header + NumberAt);
    qToBigEndian(frame.credit, header + CreditAt);
    qToBigEndian(frame.id, header + IdAt);
    if (!frame.body.isEmpty())
        std::memcpy(header + Frame::HeaderSize, frame.body.data(), size_t(frame.body.size()));
    return bytes;
}

Result<Frame> decodeFrame(QByteArrayView bytes)
{
    if (bytes.size() < Frame::HeaderSize)
        return noFrame("a frame that is too short");
    const auto *const header = reinterpret_cast<const uchar *>(bytes.data());
    if (header[0] != Version)
        return noFrame("a frame of another version");
    if (header[1] < uchar(Frame::Type::Probe) || header[1] > uchar(Frame::Type::Failed))
        return noFrame("a frame of an unknown type");
    if ((header[2] & ~LastFlag) != 0 || header[3] != 0)
        return noFrame("a frame with unknown flags");
    Frame frame;
    frame.type = static_cast<Frame::Type>(header[1]);
    frame.isLast = header[2] == LastFlag;
    frame.number = qFromBigEndian<quint32>(header + NumberAt);
    frame.credit = qFromBigEndian<quint64>(header + CreditAt);
    frame.id = qFromBigEndian<quint64>(header + IdAt);
    frame.body = bytes.sliced(Frame::HeaderSize);
    return frame;
}

} // namespace Bridge
