// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/trace/pcapng.h"

#include <ipccore/enums.h>

#include <QtCore/qendian.h>

#include <algorithm>

namespace Monitor {

using namespace IpcCore;

namespace {

// In draft-ietf-opsawg-pcapng. All numbers are little-endian, which the section's magic tells.
enum Block : quint32 {
    InterfaceBlock = 1,
    StatisticsBlock = 5,
    PacketBlock = 6,
    SectionBlock = 0x0A0D0D0A,
};

enum OptionCode : quint16 {
    EndOfOptions = 0,
    Comment = 1,
    InterfaceName = 2,
    SectionProgram = 4,
    InterfaceDropped = 5,
};

constexpr quint32 Magic = 0x1A2B3C4D;
constexpr quint16 LinkTypeUser0 = 147;
// An option's size is 16 bits wide; names are shorter by far.
constexpr qsizetype LongestOption = 0xFFFF;

template <typename T>
QByteArray numberBytes(T number)
{
    QByteArray bytes(sizeof(T), Qt::Uninitialized);
    qToLittleEndian(number, bytes.data());
    return bytes;
}

QByteArray padded(QByteArray bytes)
{
    while (bytes.size() % 4 != 0)
        bytes.append('\0');
    return bytes;
}

QByteArray option(OptionCode code, const QByteArray &value)
{
    const QByteArray bytes = value.first(std::min(value.size(), LongestOption));
    return numberBytes<quint16>(code) + numberBytes(static_cast<quint16>(bytes.size()))
           + padded(bytes);
}

QByteArray commentOption(const QString &comment)
{
    return comment.isEmpty() ? QByteArray() : option(Comment, comment.toUtf8());
}

QByteArray block(Block type, const QByteArray &body)
{
    // Stands at both ends, so that readers can go backwards.
    const QByteArray size = numberBytes(static_cast<quint32>(body.size() + 12));
    return numberBytes<quint32>(type) + size + body + size;
}

// Microseconds since 1970, the upper half first.
QByteArray timeBytes(const QDateTime &time)
{
    const auto microseconds =
        static_cast<quint64>(std::max<qint64>(time.toMSecsSinceEpoch(), 0) * 1000);
    return numberBytes(static_cast<quint32>(microseconds >> 32))
           + numberBytes(static_cast<quint32>(microseconds));
}

QByteArray commentOf(const TraceEvent &event)
{
    QByteArray text = "request " + QByteArray::number(event.number) + ", "
                      + lowerNameOf(event.status).toLatin1() + ", latency "
                      + QByteArray::number(qint64(event.latency.count())) + " us, reply "
                      + QByteArray::number(event.replySize) + " bytes, connection "
                      + QByteArray::number(event.connectionId);
    if (event.peer.pid > 0)
        text += ", pid " + QByteArray::number(event.peer.pid);
    return text;
}

} // namespace

QByteArray pcapngSection(const QString &program, const QString &comment)
{
    constexpr qint64 unknownSize = -1;
    return block(SectionBlock, numberBytes(Magic) + numberBytes<quint16>(1)
                                   + numberBytes<quint16>(0) + numberBytes(unknownSize)
                                   + option(SectionProgram, program.toUtf8())
                                   + commentOption(comment) + option(EndOfOptions, {}));
}

QByteArray pcapngInterface(const EndpointAddress &endpoint)
{
    constexpr quint32 anyPacketSize = 0;
    return block(InterfaceBlock, numberBytes(LinkTypeUser0) + numberBytes<quint16>(0)
                                     + numberBytes(anyPacketSize)
                                     + option(InterfaceName, endpoint.toPrintable().toUtf8())
                                     + option(EndOfOptions, {}));
}

QByteArray pcapngPacket(quint32 interface, const TraceEvent &event, const QString &comment)
{
    // Of a request of 4 GiB or more, the field cannot tell the size.
    const qint64 size = std::clamp<qint64>(event.requestSize, event.preview.size(), 0xFFFFFFFF);
    return block(PacketBlock, numberBytes(interface) + timeBytes(event.time)
                                  + numberBytes(static_cast<quint32>(event.preview.size()))
                                  + numberBytes(static_cast<quint32>(size)) + padded(event.preview)
                                  + option(Comment, commentOf(event)) + commentOption(comment)
                                  + option(EndOfOptions, {}));
}

QByteArray pcapngStatistics(quint32 interface, const QDateTime &time, quint64 lost)
{
    return block(StatisticsBlock, numberBytes(interface) + timeBytes(time)
                                      + option(InterfaceDropped, numberBytes(lost))
                                      + option(EndOfOptions, {}));
}

} // namespace Monitor
