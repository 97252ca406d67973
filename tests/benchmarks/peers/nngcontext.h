// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "peers/countdown.h"

#include <nng/nng.h>
#include <string_view>

namespace Bench {

inline std::string_view bodyOf(nng_msg *message)
{
    return {static_cast<const char *>(nng_msg_body(message)), nng_msg_len(message)};
}

/// One of a client's concurrent requests. A context of the socket keeps its state, and the library
/// finds the context that a reply belongs to.
/// https://nng.nanomsg.org/man/v1.3.2/nng_ctx.5
class NngContext
{
public:
    /// @param requests counts down when a request is over.
    NngContext(nng_socket socket, Countdown &requests);
    ~NngContext();
    NngContext(const NngContext &) = delete;
    NngContext &operator=(const NngContext &) = delete;

    /// Sends the request and takes ownership of it; returns at once.
    void ask(nng_msg *message);

    /// What has failed; 0 if nothing. Like reply() only for when the request is over.
    int error() const { return m_error; }

    /// Valid until the next request.
    std::string_view reply() const { return bodyOf(m_reply); }

private:
    void step();
    void end(int error);

    Countdown &m_requests;
    nng_ctx m_context = NNG_CTX_INITIALIZER;
    nng_aio *m_operation = nullptr;
    nng_msg *m_reply = nullptr;
    int m_error = 0;
    bool m_isSending = false;
};

} // namespace Bench
