// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "session/session.h"
#include "shared/sharedlink.h"
#include "shared/sharedoffers.h"

namespace IpcCore {

// A message of this size may be a greeting, after which memory is shared; or refer to a request in
// that memory, which becomes `shared`; or just be a request.
// @return the result if it is not for the handler.
std::optional<HandlerResult> Session::takeReference(QByteArrayView message, SharedBytes &shared)
{
    std::shared_ptr<SharedLink> memory;
    {
        const Lock lock(m_link.mutex());
        memory = m_link.sharedMemory();
    }
    if (!memory && context().offers->isGreeting(message)) {
        memory = context().offers->take(message, credentials());
        // Too late, or a second time; it is not meant for the handler in any case.
        if (!memory)
            return HandlerResult::Failed;
        {
            const Lock lock(m_link.mutex());
            m_link.setSharedMemory(std::move(memory));
        }
        return m_replies.write(message, ReplyStream::Wait::Never) ? HandlerResult::Done
                                                                  : HandlerResult::Failed;
    }
    if (!memory || !memory->isReference(message))
        return std::nullopt;
    Result<SharedBytes> opened = memory->open(message, context().options.maxRequestSize);
    if (opened) {
        shared = std::move(*opened);
        return std::nullopt;
    }
    const bool isLarge = opened.error().code == ErrorCode::MessageTooLarge;
    context().counters.hit(
        isLarge ? &ServerStats::requestsTooLarge : &ServerStats::protocolErrors, [&] {
            return QString(opened.error().message + QStringLiteral(", connection %1").arg(id()));
        });
    return HandlerResult::Failed;
}

} // namespace IpcCore
