// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "client/endlesscall.h"

#include <QtCore/qpointer.h>

namespace IpcCore {

EndlessCall::EndlessCall(const EndpointPath &path, const AsyncClientOptions &options, QObject *user)
    : m_user(user)
    , m_client(new AsyncClient(path, options, user))
{}

void EndlessCall::start(const QByteArray &message, std::chrono::milliseconds silence,
                        const FrameHandler &onFrame, const EndHandler &onEnd)
{
    // Shared with the handlers, which an event loop in a slot may outlive.
    const auto frames = std::make_shared<ReplyFrames>();
    m_frames = frames;
    m_client->send(
        message, m_user,
        [frames, onEnd](const Result<QByteArray> &reply) {
            onEnd(frames->outcome(reply ? std::nullopt : std::optional(reply.error())));
        },
        RequestOptions{
            .stallTimeout = silence,
            .replyTimeout = Forever,
            .onChunk = [frames, onFrame, user = QPointer<QObject>(m_user)](QByteArrayView chunk) {
                return frames->append(
                    chunk, [&](const CallFrame &frame) { return user && onFrame(frame) && user; });
            }});
}

void EndlessCall::end(const CallError &error)
{
    if (m_frames)
        m_frames->fail(error);
    m_client->cancelAll();
}

} // namespace IpcCore
