// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/service/callframe.h>

#include "wire/cborscanner.h"
#include "wire/makeerror.h"

#include <ipccore/service/jsontext.h>

#include <QtCore/qcborarray.h>
#include <QtCore/qcbormap.h>

#include <algorithm>

namespace IpcCore {

using namespace Qt::StringLiterals;

namespace {

CallError badReply(const QString &message)
{
    return makeError(CallError::Kind::BadReply, message);
}

/// The frame in `array`; none if that has another shape. Ignores additional members.
std::optional<CallFrame> toFrame(const QCborArray &array)
{
    const auto isCount = [&array](qsizetype index) {
        return array.at(index).isInteger() && array.at(index).toInteger() >= 0;
    };
    if (!isCount(0) || array.at(0).toInteger() > static_cast<int>(CallFrame::Type::Heartbeat))
        return std::nullopt;
    CallFrame frame;
    frame.value = QCborValue(QCborValue::Undefined);
    frame.type = static_cast<CallFrame::Type>(array.at(0).toInteger());
    switch (frame.type) {
    case CallFrame::Type::Result:
    case CallFrame::Type::Item:
        if (array.size() < 2)
            return std::nullopt;
        frame.value = array.at(1);
        break;
    case CallFrame::Type::Failure:
    case CallFrame::Type::Progress:
        if (!array.at(1).isMap())
            return std::nullopt;
        frame.value = array.at(1);
        break;
    case CallFrame::Type::Snapshot:
        if (!array.at(1).isInteger() || !isCount(2))
            return std::nullopt;
        frame.epoch = array.at(1).toInteger();
        frame.sequence = array.at(2).toInteger();
        if (array.size() > 3)
            frame.value = array.at(3);
        break;
    case CallFrame::Type::Change:
        if (!isCount(1) || array.size() < 3)
            return std::nullopt;
        frame.sequence = array.at(1).toInteger();
        frame.value = array.at(2);
        break;
    case CallFrame::Type::Lost:
        if (!isCount(1) || array.at(1).toInteger() == 0)
            return std::nullopt;
        frame.lost = array.at(1).toInteger();
        break;
    case CallFrame::Type::Heartbeat:
        break;
    }
    return frame;
}

} // namespace

QByteArray CallFrame::encode() const
{
    QCborArray array = {static_cast<qint64>(type)};
    switch (type) {
    case Type::Result:
    case Type::Item:
    case Type::Failure:
    case Type::Progress:
        array.append(value);
        break;
    case Type::Snapshot:
        array.append(epoch);
        array.append(sequence);
        if (!value.isUndefined())
            array.append(value);
        break;
    case Type::Change:
        array.append(sequence);
        array.append(value);
        break;
    case Type::Lost:
        array.append(lost);
        break;
    case Type::Heartbeat:
        break;
    }
    return QCborValue(array).toCbor();
}

QByteArray CallFrame::toJsonLine() const
{
    QCborMap map;
    switch (type) {
    case Type::Result:
        map = {{u"event"_s, u"result"_s}, {u"value"_s, value}};
        break;
    case Type::Failure:
        map = {{u"event"_s, u"failure"_s}, {u"error"_s, value}};
        break;
    case Type::Item:
        map = {{u"event"_s, u"item"_s}, {u"value"_s, value}};
        break;
    case Type::Progress:
        map = {{u"event"_s, u"progress"_s}, {u"progress"_s, value}};
        break;
    case Type::Snapshot:
        map = {{u"event"_s, u"snapshot"_s}, {u"sequence"_s, sequence}};
        if (!value.isUndefined())
            map.insert(u"value"_s, value);
        break;
    case Type::Change:
        map = {{u"event"_s, u"change"_s}, {u"sequence"_s, sequence}, {u"value"_s, value}};
        break;
    case Type::Lost:
        map = {{u"event"_s, u"lost"_s}, {u"count"_s, lost}};
        break;
    case Type::Heartbeat:
        map = {{u"event"_s, u"heartbeat"_s}};
        break;
    }
    return toJson(map) + '\n';
}

struct CallFrameReader::Private
{
    QByteArrayView rest() const { return QByteArrayView(pending).sliced(begin); }

    QByteArray pending;
    qsizetype begin = 0; ///< of what next() has not returned
    qint64 maxFrameSize = DefaultMaxFrameSize;
    CborScanner scanner; ///< of the frame at `begin`
    bool isBroken = false;
};

CallFrameReader::CallFrameReader(qint64 maxFrameSize)
    : d(std::make_unique<Private>())
{
    d->maxFrameSize = maxFrameSize;
}

CallFrameReader::~CallFrameReader() = default;
CallFrameReader::CallFrameReader(CallFrameReader &&other) noexcept = default;
CallFrameReader &CallFrameReader::operator=(CallFrameReader &&other) noexcept = default;

void CallFrameReader::append(QByteArrayView bytes)
{
    // Only once what has been read is more than half: moving the rest is then cheap on average.
    if (d->begin > d->pending.size() / 2) {
        d->pending.remove(0, d->begin);
        d->begin = 0;
    }
    if (!d->isBroken)
        d->pending.append(bytes);
}

CallResult<std::optional<CallFrame>> CallFrameReader::next()
{
    if (d->isBroken)
        return badReply(u"The reply is broken"_s);
    const QByteArrayView rest = d->rest();
    const CborScanner::State state = d->scanner.scan(rest);
    const char *error = d->scanner.error();
    if (state != CborScanner::State::Invalid) {
        if (!rest.isEmpty() && (static_cast<quint8>(rest[0]) & 0xe0) != 0x80)
            error = "an item is not an array";
        else if (d->scanner.size() > d->maxFrameSize)
            error = "an item is too large";
        else if (state == CborScanner::State::Incomplete)
            return std::optional<CallFrame>();
        else if (const auto value = parseScannedCbor(rest.first(d->scanner.size()), error)) {
            if (std::optional<CallFrame> frame = toFrame(value->toArray())) {
                d->begin += d->scanner.size();
                d->scanner = {};
                return frame;
            }
            error = "an item is not of a known type";
        }
    }
    d->isBroken = true;
    d->pending.clear();
    d->begin = 0;
    return badReply(u"The reply is broken: "_s + QLatin1String(error));
}

bool CallFrameReader::isAtEnd() const
{
    return d->rest().isEmpty();
}

} // namespace IpcCore
