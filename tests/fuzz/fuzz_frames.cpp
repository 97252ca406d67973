// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
//
// The reply to a call, whole and in pieces, whose size is the first byte.
#include "fuzzing.h"

#include <ipccore/service/callframe.h>
#include <ipccore/service/servicedescription.h>

#include <algorithm>

using namespace IpcCore;

namespace {

/// All frames as they were read, and whether the reply is broken.
QByteArrayList read(QByteArrayView reply, qsizetype piece)
{
    CallFrameReader reader(1024LL * 1024);
    QByteArrayList frames;
    for (qsizetype at = 0; at < reply.size(); at += piece) {
        reader.append(reply.sliced(at, std::min(piece, reply.size() - at)));
        while (true) {
            const CallResult<std::optional<CallFrame>> next = reader.next();
            if (!next) {
                require(next.error().kind == CallError::Kind::BadReply);
                return frames << QByteArray("broken");
            }
            if (!*next)
                break;
            const CallFrame &frame = **next;
            frames << frame.encode() << frame.toJsonLine();
            static_cast<void>(CallError::fromCbor(frame.value));
            static_cast<void>(ServiceDescription::fromCbor(frame.value));
        }
    }
    return frames << (reader.isAtEnd() ? QByteArray("end") : QByteArray("cut short"));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArrayView reply(data + 1, static_cast<qsizetype>(size) - 1);
    const QByteArrayList frames = read(reply, std::max<qsizetype>(reply.size(), 1));
    require(read(reply, data[0] + 1) == frames);
    return 0;
}
