// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "peers/wholereply.h"

#include "servers/work.h"

#include <thread>

namespace Bench {

std::string_view wholeReply(std::string_view request)
{
    const Work work = Work::of(request.substr(0, 15), request.size());
    if (work.kind == Work::Kind::Echo)
        return request;
    if (work.kind == Work::Kind::Sleep)
        std::this_thread::sleep_for(work.sleep);
    return Work::filling(work.replySize);
}

QByteArray wholeReply(const QByteArray &request)
{
    const std::string_view bytes(request.constData(), static_cast<std::size_t>(request.size()));
    const std::string_view reply = wholeReply(bytes);
    if (reply.data() == bytes.data())
        return request;
    return {reply.data(), static_cast<qsizetype>(reply.size())};
}

} // namespace Bench
